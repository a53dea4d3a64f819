"""The cue lexicon: phrases that say what is wanted, by cue, in six languages. Words only; the rules are in rules.py."""

from __future__ import annotations

from functools import cache

from handlers.understanding.clean import fold, words

# A cue and the phrases that give it, separated by `|`. Apostrophes and accents are folded away on both sides.
ENGLISH: dict[str, str] = {
    # what is asked of a credential
    "fee": "what do i pay|do i pay|would i pay|do we pay|whats the bill|what is the bill|the bill|going rate|for free|free of charge|free way|no cost|at no cost|complimentary|surcharge|put down for|budget for|in yen|in rupees|in pounds|in euros|list price|all in cost|cash|per attempt|a seat|invoice|quote|budget for the exam|on my card|discount|discounts|promo code|promo codes|promo|coupon|coupons|scholarship|rebate|usd or|price range|whole cost|how pricey|total damage|whats the damage|the damage|cheaper for|get it cheaper|cheaper|charge someone|price and|how many $|price of admission|priced|does it run|total cost|in total|bucks|price tag|rates|costly|price point|in usd|us dollars|quid|euros|asking price|what did they ask|thousand bucks|shell out|fork out|how much|cost|costs|costing|price|prices|priced|pricing|fee|fees|expensive|cheap|afford|pay|paying|dollars|usd|eur|gbp|voucher|vouchers|pricey|money|exam cost|what do i pay|price tag|charge|charges|set me back",
    "maintenance": "ce fees|ce fee|continuing education fee|annual dues|dues|upkeep|yearly maintenance|maintenance for|cost to keep|costs to keep|what does it cost to keep|keep paying isaca|maintenance per year|maintenance a year|maintenance cost|per year to keep|maintenance fee|annual fee|amf|yearly fee|maintenance fees|annual maintenance|annual fees|annual cost|yearly cost|upkeep",
    "application": "apply within|send in the application|submit the application|hand in the application|file the application|application fee|processing fee|apply for certification|application",
    "retake": "how many times|how often can i|how often may i|times per year|how many tries|tries|repeating|repeat the exam|second sitting|with a second shot|another sitting|goes do i get|sit twice|includes a retake|another go|another shot|second go|second shot|second chance|bomb|flunk|try again|take it again|mess up|do not pass|dont pass|dont make it|failing|failed|not passing|retaking|resitting|retaken|retake price|retake cost|retake fee|retake|retakes|resit|re-sit|second attempt|fail the exam|if i fail|failed the exam|fail|retake policy|retry|sit it again|attempts|second try|another attempt",
    "questions": "how many multiple choice|how many mcqs|count of questions|amount of items|total questions|questions total|q count|number of tasks|how many tasks|how many challenges|how many flags|how many qs|qs in|number of qs|amount of questions|question number|how many questions|number of questions|question count|questions|items|how many items|nr of questions|no of questions",
    "duration": "clock|run time|runtime|how many hrs|total time|seat time|sitting time|minutes do|minutes does|hours does|hours long|minutes long|hrs long|mins long|how long does it run|max time|maximum time|and hours|hours and|and time|time and|and length|exam length|questions and time|exam hours|how many hours|how many days|test length|exam time|hours thing|hour exam|hour thing|how many hrs|days do you get|time allowed|exam takes|length|24 hours|48 hours|how long is the exam|duration|exam length|how many minutes|how many hours is|minutes|time limit|exam time|how long does the exam|how much time do i get|length of the exam|how long do i get|how long do you get|how long do i have|exam last|how much time",
    "how_long": "how long",
    "passing": "passing points|pass points|points please|what percentage do you|percentage do you need|correct answers|how many correct|how many right|to clear|clear it|clear the|minimum score|min score|points needed|score threshold|threshold|pass marks|passing scores|passing grades|what percentage do i need|percentage do i need|percent do i need|must i score|to score|score to|score and|passing mark and|passing percentage|required score|mark do you need|percent needed|pct|needed to pass|pass percentage|percentage needed|score needed|score required|what mark|pass with|how many points|points to pass|points do i need|passing score|pass mark|passing mark|pass score|cut score|score to pass|minimum score|what score|passing grade|need to pass|scaled score|percent to pass|passmark|score do i need|percentage to pass",
    "format": "a real exam|a proper exam|an actual exam|have an exam|has an exam|is there an exam|is there a test|end with an exam|come with an exam|an exam at the end|quiz|are there labs|ordering questions|matching questions|drag and drop|case studies|case study|scenario questions|essay based|item type|hands on or|practical or|knowledge based|theory or|pbq|pbqs|performance based questions|written exam|kind of test|lab exam|format|multiple choice|question types|item types|exam style|performance based|type of exam|what kind of exam|practical exam|hands on exam|is it hands on|is it practical|lab based|is there a lab|essay|exam structure|adaptive|what type of questions|kind of questions|mcq|simulations|simulation",
    "delivery": "home office|physically sit|physically|sit it physically|at my desk|on site|on premises|in an office|which city|in my city|in my country|where do you sit|where do you take|where can i sit|where do i sit|where to sit|where can i write|online|remote|remotely|test center|test centre|at home|from home|testing center|pearson|psi|where can i take|where do i take|in person|onvue|delivered|delivery|test centers|test centres|from my couch",
    "proctored": "proctors|proctor|invigilated|invigilates|anyone watch|someone watch|somebody watch|watched|watching me|webcam|camera on|monitored|observed|proctor staring|proctored|proctor|proctoring|invigilated|supervised|invigilator|unproctored",
    "open_book": "bring the|bring my|bring a|bring in|take notes|with notes|standard into|cheat sheets|closed book or|allowed to bring|have books|bring books|use books|take books|bring my notes|use my notes|my notes|notes into|cheat sheet allowed|internet during|google during|allowed to google|reference material|open book|closed book|use notes|open-book|bring notes|look things up|allowed to use",
    "languages": "auf deutsch|in italiano|en francais|in deutsch|auf englisch|in niederlandisch|dutch version|translated version|language version|language versions|dutch|japanese|german|french|spanish|portuguese|korean|chinese|italian|thai|arabic|hindi|turkish|mandarin|non english|what languages|which languages|available in|in japanese|in german|in french|in spanish|in portuguese|in korean|in chinese|in italian|in english|language|languages|translated|in my language|in arabic|in thai",
    "code": "exam code|course code|code of the exam|exam number",
    "domains": "skills does|skills do|which skills|what skills|skill areas|weighs the most|weigh the most|weighs most|heaviest part|which part|biggest part|most important part|chapters|modules|areas of the exam|whats on the|what is on the|areas covered|content areas|topic areas|units|topics do they test|topics are tested|which areas|what areas|skills measured|how many domains|number of domains|domains|domain|syllabus|outline|blueprint|weights|weight|weighting|weightings|sections|exam content|topics on the exam|percentage|percent|breakdown|curriculum|exam objectives|objectives|largest domain|biggest domain|heaviest",
    "outline": "outline change|new outline|body of knowledge|bok|outline kick|content outline|how current|up to date|outdated|how old|how fresh|last updated|when was it updated|updated|content outline date|stale|new outline|exam update|refresh|refreshed|still current",
    "ai_content": "anything on ai|anything about ai|something about ai|something on ai|deal with ai|deals with ai|ai covered|ai on it|cover ai|covers ai|about ai|teach ai|test ai|address ai|ai coverage|include any ai|say about ai|where does ai|where is ai|ai content|ai part|ai in|genai content|ai security live|ai material|how much ai|any ai|ai on the exam|generative ai content|contain ai|include ai|ai topics|ai related|mention ai|ai questions|touch on ai",
    "prerequisites": "preconditions|precondition|hurdles|hurdle|entry barrier|prerequisite|prerequisites|prereq|prereqs|requirement|requirements|pre requisites|pre requisite|entry requirements|requires|require|required|entry requirement|eligibility requirements|eligibility|gate|gated|gatekeeping|conditions|must i have|must have|mandatory|do i need anything|need anything|need first|what do i need|needed|need beforehand|pre-reqs|compulsory|formally need",
    "experience": "prove experience|proof of experience|verify my experience|signs off|sign off my|seniority required|years of work|how much experience|years of practice|years required|minimum years|years needed|experience|years of experience|work experience|how many years|background|years do i need",
    "training": "attending|official course|have to attend|training|mandatory training|course|courses|bootcamp|boot camp|class|workshop|official training|self study|have to take the course",
    "audience": "made for|built for|geared to|geared towards|right audience|what kind of person|who would benefit|who is supposed|who should do|who needs|who should get|more for|who should sit|who is it for|for whom|target audience|audience|aimed at|who should take|intended for|who is this for|meant for|designed for|who takes|who benefits|targeted at|suited for|right people|who would take",
    "level": "level|entry level|beginner|advanced|is it for beginners|junior|senior level|foundational|how advanced|suitable for beginners|seniority",
    "difficulty": "overwhelming|how bad is|brutal|manageable|too easy|how difficult|how tough|how hard|difficult|difficulty|hard|easy|easiest|hardest|tough|challenging|harder|easier|tricky",
    "effort": "hours and money|money and hours|time and money|money and time|hours of learning|hours should i plan|learning hours|time investment|how long should i plan|study hours|weeks of study|prep effort|how much work|work needed|ready in|revision|revise|cram|how much time should|how much time to|how long to get ready|weekends|hours of preparation|hours of prep|study effort|how many weeks|how many months|weeks of prep|effort|have to study|study for|studying for|need to study|to learn for|how long to prepare|study time|study hours|how long does it take|prepare|preparation|prep time|hours of study|time to study|how long to study|how much study|weeks to prepare|how long should i study|time to prepare|to get ready|months to prepare|how much prep|to prep",
    "validity": "is it due|when is it due|due for renewal|due again|lose my|lose it after|for ever|runs out|good until|shelf life|how long valid|valid how long|never expires|go stale|for life|how many years|years is|valid until|how long valid|how long is it valid|valid|validity|valid for|expire|expires|expiry|expiration|how long does it last|last for|lifetime|good for how long|forever|lapse|lapses|stay valid|run out|runs out",
    "renewal": "maintenance hrs|maintenance hours|maintenance cpe|maintenance requirements|overlap of hours|count double|hours count|double count|counts double|up for renewal|due next year|due next|stay current|extend|extending|prolong|extension|keep paying|stay active|continuing ed|continuing education requirement|cpes needed|cpe needed|needed to keep|to keep|ceus needed|credits needed|points per year|hours per year|keep sec|renew|renewal|renewing|recertify|recertification|re certify|recert|cpe|cpes|cpd|ceu|ceus|continuing education|keep it|keep my|keep the|keeping|maintain|maintaining|maintained|keep active|credits|keep it active|keep it alive|renewed|keep up|pdu|pdus|stay certified|retain",
    "launched": "how long has|come on the market|hit the market|go on sale|went on sale|first exam|first sitting|brought out|born|available since|since when|when was|available from|how old is|launched|launch|launch date|when did it come out|come out|came out|released|release date|introduced|since when|first offered|how new|when was it|when did|started|went live|release",
    "retirement": "kill|killed|kills|axe|scrapped|scrap|drop|dropped|dying|sunsetted|pulled the plug|on its way out|wound down|cut off date|cutoff date|final day|retire|retired|retires|retiring|retirement|discontinued|sunset|end of life|eol|last day|last date|last exam|phased out|going away|end date|expire exam|shut down|withdrawn|deadline to take|killed off|closing|closes|closed|dead|ended|ends|gone|obsolete|cancelled|canceled|axed|deprecated|decommissioned|pulled",
    "still": "live|still beta|beta or ga|ga or beta|final or beta|beta or final|status|in presale|presale|out of beta|schedulable|still available|still exist|still exists|still offered|still take|still sit|still register|still active|still a thing|still open|still possible|still be taken|still valid exam|still around|still alive|available|exist|exists|still book|still going|offered|on sale|for sale|can i still|still|live|out yet|available yet|released yet|open yet|bookable|schedulable|sit it yet|take it yet|in beta|beta|launched yet|live yet",
    "successor": "took over|takes over|take over|took its place|takes its place|in its place|came after|comes instead|what instead|instead of it|follows|comes after|replaced by|replace|replaces|replacing|replaced|replacement|successor|succeeded by|new version|newer version|instead of|supersede|superseded|supersedes|follow up exam|what comes after it|new exam|next version",
    "issuer": "hands out|gives out|who gives|grants|who grants|from which|comes from which|whose cert|which organisation hands|who stands behind|publisher|provider|vendor of|who developed|who is the vendor|who is behind|from whom|whos behind|behind|from who|who does it|made by|comes from|is it by|which organisation is|who issues|who offers|issued by|issuer|who runs|who owns|who makes|who awards|offered by|which organization|which organisation|which company|who administers|who sells|who is behind|whose|behind it|which vendor|which body|who maintains|who created|sells it",
    "recognition": "carry weight|carries weight|weight with|work roles|dod roles|dod work roles|map to|mapped to|military|recognized|recognised|recognition|accredited|accreditation|approved|dod approved|listed|on the list|employers|respected|hr|recruiters|iso 17024|17024|8140|8570|known in the industry|carry weight|count for|baseline|counts for",
    "website": "how do i book|how to book|how can i book|where to buy it|website|link|url|official page|where do i register|where do i sign up|register|sign up|where to buy|book the exam|where can i find|homepage|official site|web page|schedule the exam|where to book|where do i book|how do i register",
    "name_of": "mean by the letters|called now|name change|renamed|new name|used to be called|formerly|stand for|stands for|full name|acronym|abbreviation|spell out|short for|what does the acronym|letters",
    "caveat": "doesnt prove|not prove|does it not prove|downside|downsides|drawback|drawbacks|caveat|caveats|weakness|weaknesses|limitations|cons|criticism|catch|disadvantage|disadvantages|weak point|weak points|shortcomings|negatives|not good at|limits|wrong with",
    "validates": "validate|validates|prove|proves|show|demonstrate|demonstrates|what does it prove|attest|certify that|say about|tells you about|evidence of",
    "salary": "salary|salaries|earn|pay raise|how much do you make|income|job guarantee|get me a job|raise|compensation|paid more|make more money|wage|wages",
    "pass_rate": "pass rate|pass rates|passing rate|failure rate|how many people pass|fail rate|how many pass|success rate|first time pass",
    "companion": "next to it|to go with|alongside|in tandem|supplement|supplements|what else besides|go with|goes along|pairs well|pair well|go well|works with|partner cert|companion|goes with|pair with|pairs with|pair it|complement|complements|combine with|together with|combine|pairing|counterpart|sister cert|sibling|go with it|stack with|goes well with|sits alongside|add to",
    "next": "what after|what next|after it|next step|next after|what comes next|what should i do after|after that|whats next|after passing|next cert|follow it with|after getting|go next|do after|take after|follow up",
    "window": "voucher die|voucher good|how long can i wait|wait before taking|wait before i|sit on the voucher|use the voucher until|use it up|how long is my voucher|buy now and sit later|purchase expiry|exam purchase|after purchase|by when|when must i sit|when do i have to sit|how long do i have to sit|eligibility period|eligibility window|how long after registration|after registering|how long to schedule|registration valid|time to schedule|voucher expire|voucher valid|once i register|after i register|after paying|after i buy|how long is the voucher",
    "steps": "what do i have to do after|how to become|how do i become|step by step|after the exam what|get the title|get the certificate|how do i get the|how do i get certified|steps|after i pass|after passing|once i pass|how to apply|how do i apply|passed the exam|i passed|what happens after|pass the exam|process|procedure|does passing|automatically certified|passing the exam",
    "sources": "source|sources|where is that from|where do you have that from|where did that come from|where do you get that|based on what|according to whom|where does that come from|how do you know|says who|citation|cite|evidence|checked|how sure|where did you get|reference for|proof|can you back|when was that checked|confident",
    # what kind of question
    "vs": "v|line them up|line up|side by side|pros and cons|confusing|confuse|confused|mix up|keep apart|tell apart|deciding between|torn between|hesitating between|compair|comparision|against|vs|versus|compare|compared|comparison|comparing|difference|differences|differ|differs|different from|better than|v|head to head|side by side|stack up|contrast|distinguish|same as|as good as|equivalent|equivalent to|contra|against|overlap|overlaps",
    "which_better": "smarter|which is better|what is better|whats better|which one|which of|better|which should i|or should i|prefer|rather|pick between|choose between|which wins|more valuable|worth more",
    "or": "or",
    "and": "and|plus|with|together|both|as well as",
    "need": "do i need|need|needs|do you need|must i|must|have to|do i have to|necessary|is it necessary|required to|should i have|needed to|is required|i gotta|gotta have|supposed to have|needing|need to have|need to hold|have to hold|have to have",
    "before": "before|prior to|first|for|to take|to sit|to get|beforehand|ahead of|to pursue|to do|towards|toward|in order to|to be able to",
    "without": "without|w o|lacking|dont have|do not have|dont hold|no|skip|not having|havent got|missing the|in the absence of|not hold|skipping|bypass",
    "enough": "should do for|will do for|do for|do instead|does the job|work for|works for|sufficient for|pass as|enough|sufficient|suffice|suffices|satisfy|satisfies|qualify me|qualifies me|count|counts|count towards|count toward|qualify for|meet the requirement|accepted|accept|accepts|count as|unlock|unlocks|open the door|make me eligible|get me into|fulfil|fulfill|meets|good enough|do the job|replace the need",
    "can_i": "can i|could i|may i|am i able|am i allowed|can someone|can a|can you|could a|can we|allowed to|possible to|able to|would i be able|is it possible|can my|could someone|can anyone|may someone",
    "take": "take|sit|pursue|attempt|go for|get|do|register for|book|earn|write|go straight|jump|start with|enrol|enroll|apply|sign up for|obtain|achieve|go after|challenge",
    "eligible": "out of reach|within reach|off limits|closed to|work as an|works as an|work for an|let me sit|let me in|let me take|let me book|lets me|let us|sell me|accept me|admit me|would they take me|take me|wants to do|want to do|rebook|let someone|allow me|am i ok for|am i good for|is it enough for me|can anybody|anybody just register|anyone just register|anyone register|anybody register|possible for me|still possible|possible for us|that still work|open to everyone|open to anyone|open for everybody|open for everyone|open for anyone|open to everybody|open to all|open for all|am i eligible|eligible|do i qualify|qualify|qualified for|what am i eligible for|stands between|what am i missing|what is missing|do i meet|what else do i need|what do i still need|still need|missing for|between me and|am i ready|eligible for|what could i sit|what can i sit|what can i take|open to me|missing before|how far am i|ready for|standing in my way|keeps me from|stopping me",
    "legit": "for real|rip off|ripoff|bullshit|nonsense|shady|questionable|kosher|credibly|trustworthy or not|made up|invented|exist at all|smells|smell|fishy|suspicious|red flag|red flags|vetted|any government list|government list|3 checks|do the checks|run the checks|check for me|proper|legit|legitimate|scam|real|fake|trust|trustworthy|bogus|reputable|credible|worth anything|any good|verify|check this|genuine|is this real|sketchy|dodgy|diploma mill|worthless|respectable|serious|bs|believe|take seriously|reliable|credibility|fraud|phony|shady|paper mill|badge check|check the badge|three checks|heard of|meaningful|a joke|sham|holds up|carry any weight|taken seriously|mean anything|value of this badge|vet|vouch",
    "worth": "worth something|worth a lot|any good to me|overrated|underrated|overpriced|any value|worth the effort|worth the price|worth the trouble|regret|pay for itself|pays for itself|justify the price|still relevant|useless|overqualified|too basic|beneath|take it|yes or no|make any sense|makes sense|worth considering|thoughts on|opinion on|opinions on|should i still|good idea|hype|money grab|cash grab|sensible|any use|use to me|useful for|worth it|worth taking|worth getting|worth doing|worth the|is it worth|should i take|should i get|should i do|should i bother|waste of|worthwhile|should i pursue|worth my|worth|bother|make sense|good idea|should i go for|should i sit|should we|should i still|should i|pay off|recommend it|would you take|is it smart|point in|any point|good choice|value for money|good investment|right for me|good fit|a good cert|return on investment|roi|should my|should our|advisable|overkill|pointless|helps me|help me|benefit from",
    "covers": "mention|mentions|talk about|talks about|understand|make me understand|knowledge of|know about|goes into|cover|covers|covered|covering|coverage|include|includes|included|teach|teaches|test|tests|tested|deal with|deals with|address|addresses|touch|touches|contain|contains|about|handles|on the exam|examined|examine|examines|focus on|focuses on|go into|assess|assesses|learn|deep|depth|how deep|how deeply|features",
    "gaps": "gap|gaps|blind|blind spot|blind spots|uncovered|not covered|not cover|dont cover|doesnt cover|does not cover|left open|leave open|leaves open|leave out|leaves out|missing from|lack|lacks|what are we missing|what do we miss|not address|weak spot|hole|holes|not tested|nobody tests|no exam|no cert covers|exposed|what is left|remains open|left uncovered|unaddressed|wont teach|wont cover|not teach|fall short|falls short|leave us|leaves us|complete picture|overlooked|neglected",
    "which": "anything|something|what exam|which exams|which|what cert|what certs|what certification|what certifications|what credential|what credentials|what exam|what exams|any cert|any certs|any certification|any certifications|is there a cert|is there a|are there|is there any|is there an|anything|something|any good certs|a cert|a certification|an exam|any exam",
    "list": "everything from|everything by|all from|anything from|list|show me|show|find|filter|give me|name|all the|every|all certs|all certifications|how many certs|search|display|overview of|what are the|enumerate|tell me the|got any|looking for",
    "cheapest": "cheapest|least expensive|lowest cost|lowest price|most affordable|cheaper|cheapest way|budget friendly|lowest fee|low cost|inexpensive|costs least|free",
    "dearest": "most expensive|priciest|highest price|dearest|costliest|costs most",
    "shortest": "shortest|quickest|fastest|least time|quick win|quick",
    "newest": "oldest|longest established|youngest|freshest|newest|latest|most recent|brand new|new certs|newly launched|recently launched|just launched",
    "recommend": "whats left for me|what is left for me|left for me|what remains for me|adds most|add the most|makes sense for|something for me|recommend something|what fits me|fit me|for someone like me|in my place|in my shoes|next for me|whats for me|what is for me|should they get|should they take|what should they|would you recommend|should we get|should she take|should he take|recommend|recommended|recommendation|recommendations|suggest|suggestion|best|best for|what should i|which should i|good for|good cert|where do i start|where to start|where should i start|start|advice|advise|which one should|what would you|top|ideal|most suitable|suits|fit for|right cert|right certification|right credential|pick|choose|first cert|which cert should|which certification should|most useful|pursue first|go with|right one|best choice|goes best|what to take|what to do|what do you think|match|fits|relevant|help choosing|guide me|point me|help me choose|help me pick|what could i|what can i do|i want to become|want to become|become|want to get into|get into|break into|move into|transition|switch|career change|new to|just starting|go into|interested in|want to learn|want to specialise|want to specialize|want to prove|upskill|makes sense for|im looking|worth for",
    "plan": "plan|roadmap for the year|this year|next year|stack|over the next|within|in six months|in 6 months|study plan|training plan|annual plan|budget of|schedule for|months|quarter plan|certification plan|map out|lay out|programme for|team of|combination",
    "path": "path|route|roadmap|way to|how do i get to|how to get to|journey|get from|pathway|how do i become|road to|from nothing|from zero|from scratch|ladder|steps to|how do i reach|fastest way|path from|sequence|order should|in what order|which order|order",
    "hire": "hire|hiring|job ad|job ads|job description|job posting|interview|interviewing|candidate|candidates|recruit|recruiting|vacancy|ask for in|requisition|applicant|applicants|job spec|screening|on a cv|on a resume|resume screening|jd",
    "changes": "what changed|changes|changed|whats new|what is new|news|recent changes|whats coming|what is coming|coming up|upcoming|next quarter|this quarter|last month|this month|since|coming soon|next month|announced|on the horizon|about to|anything new|new since|whats happening|timeline|later this year",
    "explain": "what is meant by|meant by|what is it|what is|whats|what are|explain|define|definition|meaning|what does mean|tell me about|describe|who is|who are|info on|information on|information about|details|details on|what exactly is|overview|summary|summarise|summarize|tell me more|more about|give me the|rundown|profile|eli5|introduce|walk me through|quick facts|facts about|what kind of|in a nutshell|lowdown|break down|what do you know about|learn about|mean by",
    "why": "why|how come|reason|what for|justify|rationale|business case|the point of|case for",
    "help": "help|what can you do|how do you work|how does this work|commands|usage|how to use|who are you|what are you|are you a bot|are you human|are you an ai|what do you do|who made you|how can you help|features of this bot|menu|instructions|examples|get started with you|who built you|affiliated|independent",
    "greeting": "hi|hello|hey|good morning|good afternoon|good evening|hiya|yo|howdy|greetings|hallo|hola|bonjour|ola|moin|servus|sup|hey there",
    "thanks": "thanks|thank you|thx|cheers|ty|great|perfect|cool|awesome|danke|merci|gracias|obrigado|got it|ok|okay|nice|understood|makes sense thanks|brilliant|lovely|helpful",
    "bye": "bye|goodbye|see you|cya|later|good night",
    # the person
    "i": "i|im|i am|ive|my|me|mine|myself|id|ill",
    "we": "we|our|us|were|weve|our team|my team|the team",
    "hold": "i hold|i have|ive got|i got|i already have|holding|i already hold|im a|i am a|i passed|ive passed|we hold|we have|i have my|certified in|holder|holders|certified|already have|already hold|got my|i earned|ive earned|have my|hold|holds|has|have|got|with my|weve got|in possession|possess|done|finished|i did|completed|i cleared|cleared|armed with|obtained|equipped with|having|passed",
    "lapsed": "lapsed|expired|used to hold|former|inactive|ran out|let it lapse|no longer active|not active|suspended",
    "remember": "remember|save|store|note that|keep in mind|save my profile|update my profile|my profile|add to my profile|put in my profile",
    "forget_me": "delete my data|forget me|delete my profile|erase my data|remove my data|wipe my data|delete everything about me|delete me|clear my profile|clear my data|gdpr delete|delete all my data|right to be forgotten|purge my data|delete what you know",
    "about_me": "what do you know about me|what do you have on me|show my profile|what have you saved|what is saved about me|what did you save|data about me|what do you store|what data do you keep|what do you keep|stored about me|privacy",
    "tips": "tip|tips|weekly tip|weekly tips|tip of the week|subscribe|unsubscribe|stop tips|send tips|weekly post|weekly posts|cert tips|newsletter|weekly digest|every monday|each week|weekly",
    "wrong": "thats wrong|that is wrong|wrong|incorrect|not right|not correct|mistake|outdated info|report|inaccurate|error in|thats not right|thats not correct|you are wrong|youre wrong|isnt right|false|bad data|correct this|fix this|misinformation|typo",
    "useful": "useful|not useful|helpful|not helpful|feedback|rate|thumbs up|thumbs down|good answer|bad answer|useless|great answer",
    "true_that": "is it true|true that|i heard|i read|someone said|my boss says|people say|they say|apparently|supposedly|correct that|right that|isnt it|is it correct|myth|rumour|rumor|i thought|a friend said|told me|told us|i was told|claims|claim|says that|isnt that|right|correct|or is that|i believe|i assume|really|actually|they told|im told|colleague says|vendor says|sure that|confirm|confirm that|so",
    "not": "not|dont|doesnt|isnt|no|never|except|excluding|other than|but not|rather not|avoid|arent|without|anything but|apart from|besides|nothing from|hate|skip|exclude|leave aside|minus|wont|cant|cannot|neither|nor",
    "what_about": "what about|how about|and what about|same for|and for|and the|what of|and|also|as for|same question for|and with|likewise for|then what about|now",
    "it": "it|its|this|that|this one|that one|they|them|these|those|both|the two|the same|there|one|ones|same one|each|either|the cert|the exam|the certification|the credential|this cert|this exam|that cert|that exam|this badge|this certification|the badge|the thing",
    "only": "only|just|solely|exclusively|must be",
    "shorter": "shorter|longer|more|less",
    "replace_me": "can i skip|do i still need|replace|substitute|substitutes|make redundant|instead of|enough|suffice|not enough|one cert|all i need|cover everything|do i need both|need both",
    "cert_word": "cert|certs|certification|certifications|credential|credentials|certificate|certificates|exam|exams|badge|badges|qualification|qualifications|certified|diploma|accreditations|course|courses",
}

OTHERS: dict[str, dict[str, str]] = {
    "de": {
        "list": "was gibt es|zeige|liste|zeig mir",
        "fee": "kostet|kosten|preis|preise|gebuhr|gebuhren|prufungsgebuhr|teuer|wie viel kostet|wieviel kostet|was kostet",
        "questions": "wie viele fragen|wieviele fragen|anzahl der fragen|fragen",
        "duration": "wie lange dauert|dauer|prufungsdauer|wie viele minuten|wieviele minuten|dauert|minuten",
        "passing": "bestehensgrenze|mindestpunktzahl|bestehen|wie viele punkte|punktzahl|zum bestehen|bestanden mit",
        "prerequisites": "voraussetzung|voraussetzungen|vorausgesetzt|brauche ich|benotige ich|zulassung|zulassungsvoraussetzungen|muss ich|notig|erforderlich",
        "validity": "gultig|gultigkeit|wie lange gultig|ablaufen|verfallt|lauft ab",
        "renewal": "erneuern|verlangern|rezertifizierung|verlangerung|behalten|aufrechterhalten|aufrecht erhalten",
        "retirement": "lauft|auslauft|wann endet|eingestellt|lauft aus|abgeschafft|letzter tag|letzte tag|auslaufen|endet|eingestampft",
        "still": "noch verfugbar|gibt es noch|noch machen|noch ablegen|gibt es|verfugbar|noch",
        "languages": "auf deutsch|deutsch moglich|deutschsprachig|auf deutsch|in welchen sprachen|sprache|sprachen",
        "before": "vor|bevor|fur|zuerst",
        "vs": "unterschied|vergleich|vergleiche|gegenuber|im vergleich|oder",
        "explain": "was ist|was bedeutet|erklare|was sind|worum geht",
        "which": "welche|welches|welcher|welche zertifizierung|welches zertifikat",
        "recommend": "empfehlen|empfiehlst|beste|passt zu|soll ich|sollte ich|empfehlung|suche|suchen|geeignet|passende|passt",
        "worth": "lohnt sich|lohnt|wert",
        "domains": "themen|inhalte|bereiche|gewichtung",
        "can_i": "kann ich|darf ich",
        "enough": "reicht|reichen|genugt|genugen|gilt|zahlt|akzeptiert|als ersatz",
        "take": "machen|ablegen|schreiben",
        "without": "ohne",
        "hold": "ich habe|ich besitze",
        "cert_word": "zertifizierung|zertifikat|prufung|zertifikate|zertifizierungen",
        "proctored": "beaufsichtigt|aufsicht|uberwacht",
        "open_book": "unterlagen erlaubt|hilfsmittel|mit unterlagen",
        "retake": "nicht bestehe|nicht bestanden|durchfalle|durchgefallen|wiederholen|wiederholung|wiederholungsprufung|zweiter versuch|zweiten versuch",
        "maintenance": "jahresgebuhr|jahrlich|jahrliche gebuhr|wartungsgebuhr",
        "delivery": "zu hause|von zuhause|von zu hause|online ablegen|testzentrum|prufungszentrum",
        "need": "brauche|benotige|muss|brauch ich|braucht man",
        "format": "praktisch|praxisprufung|art der prufung|welche art von prufung|prufungsform",
        "difficulty": "schwer|schwierig|schwierigkeit|wie schwer",
        "launched": "seit wann|wann eingefuhrt|wann kam",
    },
    "fr": {
        "fee": "c est combien|cest combien|combien|ca coute|combien coute|prix|cout|coute|tarif|frais|cher|combien coute l|couts",
        "questions": "combien de questions|nombre de questions",
        "duration": "combien de temps|combien de temps dure|duree|dure|combien de minutes|quelle est la duree",
        "passing": "score de passage|note de passage|note minimale|score minimum|reussir|pour reussir|score minimal",
        "prerequisites": "prerequis|pre requis|conditions|faut il|dois je avoir|ai je besoin|conditions d acces|exige|requis|besoin du|besoin de|besoin d",
        "validity": "valable|validite|valide|expire t elle|duree de validite|expire|combien de temps est elle valable|combien de temps est",
        "renewal": "renouveler|renouvellement|recertification|garder|conserver|maintenir",
        "retirement": "fino a quando|quando finisce|prend il fin|prend fin|jusqu a quand|jusquand|quand finit|retiree|retire|supprimee|arretee|dernier jour|fin de|abandonnee|existe t elle encore|encore disponible",
        "still": "toujours disponible|encore passer|existe encore|existe|disponible|encore|toujours",
        "languages": "en francais|quelles langues|langue|langues",
        "retake": "repasser|rattrapage|echoue|rate l examen|deuxieme tentative|nouvelle tentative",
        "maintenance": "frais annuels|frais de maintenance|cotisation annuelle",
        "delivery": "en ligne|a distance|a la maison|chez moi|centre d examen",
        "proctored": "surveille|surveillee|surveillance",
        "open_book": "livre ouvert|documents autorises|a livre ouvert",
        "enough": "suffit|suffisent|suffisant|suffisante|accepte|acceptee|est ce que ca compte|sert a",
        "before": "avant|pour passer",
        "vs": "difference entre|difference|comparer|compare|par rapport|entre|comparaison",
        "explain": "qu est ce que|qu est ce|c est quoi|que signifie|expliquez|definition|quest ce que|cest quoi",
        "which": "quelle certification|quelles certifications|quel|quelle|lequel|laquelle",
        "recommend": "cherche|quelle certification pour|quelle certification ia|recommandez|conseillez|meilleure|devrais je|choisir|recommander|meilleur",
        "worth": "vaut le coup|vaut elle la peine|vaut la peine|ca vaut",
        "domains": "domaines|programme|contenu",
        "can_i": "puis je|peut on|est ce que je peux",
        "without": "sans",
        "hold": "j ai|je possede|je detiens|jai",
        "cert_word": "certification|certifications|examen|certificat",
        "need": "besoin|il faut|faut|dois je|necessaire|obligatoire",
        "format": "pratique|qcm|type d examen|format de l examen|choix multiple",
        "difficulty": "difficile|difficulte|dur",
        "launched": "depuis quand|date de lancement|lancee",
    },
    "es": {
        "fee": "cuanto cuesta|precio|costo|coste|cuesta|tarifa|caro|vale",
        "questions": "cuantas preguntas|numero de preguntas|preguntas",
        "duration": "cuanto dura|duracion|cuantos minutos|dura|cuanto tiempo dura|minutos",
        "passing": "puntuacion minima|nota minima|puntaje|para aprobar|aprobar|puntuacion",
        "prerequisites": "requisito|requisitos|prerrequisito|prerrequisitos|necesito|hace falta|requiere|requisitos previos|pide|exige|obligatoriamente",
        "validity": "por cuantos anos|cuantos anos|validez|valida|valido|caduca|vence|vigencia|cuanto tiempo es valida|expira|vigente",
        "renewal": "renovar|renovacion|recertificacion|mantener|conservar",
        "retirement": "caducara|retirada|retirado|retiro|ultimo dia|descontinuada|se retira|retiran|desaparece|descontinuado",
        "still": "todavia disponible|sigue disponible|aun disponible|todavia existe|existe|disponible|todavia|aun|sigue",
        "languages": "en espanol|que idiomas|idioma|idiomas",
        "retake": "suspendo|repruebo|repetir|reintento|segundo intento|volver a presentar",
        "maintenance": "cuota anual|mantenimiento|tasa anual",
        "delivery": "en linea|desde casa|centro de examen|online",
        "proctored": "supervisado|vigilado|supervision",
        "open_book": "libro abierto|a libro abierto",
        "enough": "sirve|basta|suficiente|aceptan|acepta|cuenta para",
        "before": "antes|antes de|para",
        "vs": "diferencia|diferencias|comparar|compara|comparacion|entre",
        "explain": "que es|que significa|explica|explicame|en que consiste",
        "which": "cual|cuales|que certificacion|que certificaciones",
        "recommend": "recomiendas|recomienda|mejor|deberia|aconsejas|recomendar",
        "worth": "vale la pena|merece la pena",
        "domains": "dominios|temario|temas|contenido",
        "can_i": "puedo|se puede",
        "without": "sin",
        "hold": "tengo|poseo",
        "cert_word": "certificacion|certificaciones|examen|certificado",
        "need": "necesito|hay que|tengo que|obligatorio|necesario|debo tener",
        "format": "practico|practica|tipo de examen|formato|opcion multiple|tipo test",
        "difficulty": "dificil|dificultad",
        "launched": "desde cuando|cuando salio|lanzado|lanzada",
    },
    "pt": {
        "fee": "quanto custa|quanto costa|preco|custo|custa|valor|taxa|caro|custos",
        "questions": "quantas questoes|quantas perguntas|numero de questoes|questoes|perguntas",
        "duration": "quanto tempo dura|duracao|quantos minutos|dura|minutos",
        "passing": "nota minima|pontuacao|nota de corte|para passar|aprovacao|nota para passar|pontuacao minima",
        "prerequisites": "pre requisito|pre requisitos|prerequisitos|requisitos|preciso|precisa|exige|requisito|pede|obrigatoriamente",
        "validity": "por quantos anos|quantos anos|dura quantos anos|validade|valida|valido|expira|vence|por quanto tempo|vale por quanto tempo",
        "renewal": "renovar|renovacao|recertificacao|manter|conservar",
        "retirement": "aposentada|descontinuada|ultimo dia|encerrada|sera aposentada|aposentado|retirada|encerrado|descontinuado",
        "still": "ainda disponivel|ainda existe|ainda posso|existe|disponivel|ainda",
        "languages": "em portugues|quais idiomas|idioma|idiomas",
        "retake": "reprovar|reprovado|refazer|segunda tentativa|repetir",
        "maintenance": "anuidade|taxa anual|manutencao",
        "delivery": "de casa|em casa|centro de provas|online|onde posso fazer|a distancia",
        "proctored": "supervisionado|supervisionada|monitorado|fiscalizado",
        "open_book": "livro aberto|com consulta",
        "enough": "serve|basta|suficiente|aceita|aceitam|conta para",
        "before": "antes|antes de|antes da|antes do|para",
        "vs": "diferenca|diferencas|comparar|compare|comparacao|entre",
        "explain": "o que e|o que significa|explique|explica",
        "which": "qual|quais|qual certificacao",
        "recommend": "recomenda|melhor|devo|deveria|recomendar",
        "worth": "vale a pena|compensa",
        "domains": "dominios|topicos|conteudo|ementa",
        "can_i": "posso|consigo",
        "without": "sem",
        "hold": "tenho|possuo",
        "cert_word": "certificacao|certificacoes|exame|prova|certificado",
        "need": "preciso|precisa|necessario|obrigatorio|tenho que",
        "format": "pratico|pratica|tipo de prova|formato|multipla escolha",
        "difficulty": "dificil|dificuldade",
        "launched": "desde quando|lancado|lancada",
    },
}

# Japanese is written without spaces: these are looked for inside the text, longest first.
JAPANESE: dict[str, str] = {
    "いくら": "fee", "費用": "fee", "料金": "fee", "受験料": "fee", "値段": "fee", "価格": "fee", "金額": "fee", "コスト": "fee",
    "問題数": "questions", "何問": "questions", "問ありますか": "questions", "設問数": "questions",
    "試験時間": "duration", "何分": "duration", "何時間": "duration", "所要時間": "duration",
    "合格点": "passing", "合格ライン": "passing", "合格スコア": "passing", "何点": "passing", "合格基準": "passing",
    "前提条件": "prerequisites", "受験資格": "prerequisites", "必要です": "need", "必要ですか": "need", "必要": "need", "条件": "prerequisites", "要件": "prerequisites",
    "有効期限": "validity", "有効期間": "validity", "有効": "validity", "何年": "validity",
    "更新": "renewal", "維持": "renewal",
    "廃止": "retirement", "終了": "retirement", "引退": "retirement", "最終日": "retirement", "いつまで": "retirement", "まだ受け": "still",
    "まだ": "still", "受けられます": "still", "日本語": "languages", "言語": "languages",
    "違い": "vs", "比較": "vs", "どちら": "vs", "とは": "explain", "何ですか": "explain", "教えて": "explain",
    "おすすめ": "recommend", "オススメ": "recommend", "どれ": "which", "試験": "cert_word", "資格": "cert_word", "認定": "cert_word",
    "再受験": "retake", "不合格": "retake", "年会費": "maintenance", "自宅": "delivery", "オンライン": "delivery", "使え": "enough", "代わり": "enough", "だけで": "enough", "十分": "enough",
    "の前に": "before", "なし": "without", "受験": "take", "出題範囲": "domains", "ドメイン": "domains",
}  # fmt: skip
LANGUAGE_CUES = frozenset((
    "open_book", "proctored", "fee", "questions", "duration", "passing", "prerequisites", "validity", "renewal", "retirement", "still",
    "languages",
))  # fmt: skip
"""Cues that are answered in the other languages."""


@cache
def phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """Folded phrase (words joined by a space) -> the (cue, language) pairs it gives."""
    table: dict[str, list[tuple[str, str]]] = {}
    for language, cues in (("en", ENGLISH), *OTHERS.items()):
        for cue, listed in cues.items():
            for phrase in listed.split("|"):
                key = " ".join(w.text for w in words(fold(phrase)))
                table.setdefault(key, []).append((cue, language))
    return {key: tuple(pairs) for key, pairs in table.items()}


@cache
def longest_phrase() -> dict[str, int]:
    """First word of a phrase -> how many words the longest phrase beginning with it has."""
    longest: dict[str, int] = {}
    for key in phrases():
        first, *rest = key.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest


@cache
def cue_words() -> frozenset[str]:
    """Every single word of the English lexicon: none of them is taken for a mistyped name."""
    return frozenset(word for key in phrases() for word in key.split(" "))


@cache
def lexicon_words() -> tuple[str, ...]:
    """English cue words long enough to be recognised with a slip in them."""
    return tuple(
        sorted({word for cue in ENGLISH.values() for word in cue.replace("|", " ").split(" ") if len(word) > 3 and word.isalpha()})
    )
