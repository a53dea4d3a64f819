"""Messages in German, French, Spanish, Portuguese and Japanese, phrase by phrase in English: the rules are written for that.

No translation: what asks, compares, limits and points is put into English words, names and all else stay as typed. Phrases only; folded of
accents and apostrophes, the longest first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_MARKS = re.compile("[\u0300-\u036f]")
_PHRASES: dict[str, str] = {
    "de": """
was muss ich tun um=what do i do to|was muss ich tun=what do i do|zu behalten=to keep|interne revisorin=internal auditor|interner revisor=internal auditor|internen revisor=internal auditor|interne revision=internal audit|innenrevision=internal audit|revisorin=auditor|fur juristen=for lawyers|juristen=lawyers|geeignet fur=suitable for|geeignet=suitable|seit wann gibt es=when was|wie oft muss ich=how often do i|wofur steht=what stands for|wer steckt hinter=who is behind|fur wen ist=who is it for|ist es schwer=is it hard
was kostet der erhalt=what does it cost to keep|was kostet es zu halten=what does it cost to keep|was kostet die verlangerung=what does renewal cost|was pruft=what is tested in|pruft=tests|eigentlich=exactly|bestehensquote=pass rate|durchfallquote=pass rate|lernstunden=study hours|lernaufwand=study effort|wie viel lernen=how much study|was fehlt uns=what are we missing|was fehlt=what is missing|wer steckt hinter=who is behind
was bringt mir=is it worth it to take|was bringt=is it worth it to take|bringt mir=is worth it|taugt=is worth it|ki-governance=ai governance|ki governance=ai governance|ki-sicherheit=ai security|ki sicherheit=ai security|ki-risiken=ai risk|ki-risiko=ai risk|ki-zertifizierung=ai certification|ki-zertifikat=ai certification|ki-zertifikate=ai certifications|ki-agenten=ai agents|ki-systeme=ai systems
was hat sich seit=what has changed since|was hat sich geandert=what has changed|geandert=changed|was gibt es neues=what is new|was ist neu=what is new|seit=since|januar=january|februar=february|marz=march|mai=may|juni=june|juli=july|oktober=october|dezember=december|diesen monat=this month|dieses jahr=this year
wen soll ich=whom should i hire|wen sollte ich=whom should i hire|einstellen=hire|stellenanzeige=job ad|stellenausschreibung=job ad|bewerber=candidate|wie halte ich=how do i keep|behalte ich=do i keep|behalten=keep|erneuere ich=do i renew|erneuere=renew|verlangere=renew|rezertifizieren=recertify|rezertifizierung=recertification
serios=legit|vertrauenswurdig=legit|wen nimmt man=whom to hire|vorhanden=in hand|was soll ich machen=what should i take|wo fange ich an=where do i start|womit fange ich an=where do i start|wo soll ich anfangen=where do i start|anfangen=start|kurzeste=shortest|kurzesten=shortest|langste=longest|kostenlos=free|kostenlose=free|gratis=free|wer vergibt=who issues|wer stellt=who issues|herausgeber=issuer|einstieg=beginner
deckt=covers|decken=cover|mindestpunktzahl=passing score|bestehensgrenze=passing score|sprachen=languages|jahrliche gebuhr=annual fee|jahresgebuhr=annual fee|im jahr=per year|pro jahr=per year|lauft bald aus=retires soon|wird eingestellt=is retired|gibt es noch=is still available|noch verfugbar=still available
was ist mit=what about|von beiden=of the two|von den beiden=of the two|zuerst=first|revision=audit|mein=my|meine=my|meinen=my|sie=she
was ist der unterschied zwischen=what is the difference between|unterschied zwischen=difference between|unterschied zu=difference to
im vergleich zu=compared to|im vergleich mit=compared to|vergleiche=compare|vergleich=compare|was ist besser=which is better|welches ist besser=which is better
welche ist besser=which is better|welcher ist besser=which is better|besser als=better than|oder=or|und=and|gegen=vs|beide=both|beides=both
was ist gunstiger=which is cheaper|was ist billiger=which is cheaper|gunstiger=cheaper|billiger=cheaper|etwas gunstigeres=something cheaper|was gunstigeres=something cheaper
etwas billigeres=something cheaper|was billigeres=something cheaper|am gunstigsten=cheapest|das gunstigste=the cheapest|die gunstigste=the cheapest|am billigsten=cheapest
was ist schwerer=which is harder|welche ist schwerer=which is harder|schwieriger=harder|schwerer=harder|leichter=easier|einfacher=easier|am einfachsten=easiest|am leichtesten=easiest|am schwersten=hardest
wie schwer ist=how hard is|was kostet=how much is|wie viel kostet=how much is|wieviel kostet=how much is|was kosten=how much are|wie teuer ist=how much is
wie viel prozent=how many percent|wieviel prozent=how many percent|wie viel=how much|wieviel=how much|erreichen=to pass|wie lange dauert die prufung=how long is the exam|wie lange dauert=how long is|wie lange ist=how long is|gultig=valid|wie viele fragen=how many questions|wie lange brauche ich=how long would it take me
wie lange braucht man=how long would it take me|wie lange wurde=how long would it take
wie komme ich von null zu=how do i get from nothing to|wie komme ich zu=how do i get to|wie komme ich zum=how do i get to|wie werde ich=how do i become
lohnt sich das=is it worth it|lohnt sich=is it worth it|lohnt es sich=is it worth it|lohnt=worth|macht das sinn=does that make sense|sinnvoll=worth it
reicht mein=is enough my|reicht meine=is enough my|reicht das=is that enough|reicht=is enough|genugt=is enough|genug=enough|brauche ich=do i need|braucht man=do i need|brauch ich=do i need|benotige ich=do i need
was brauche ich=what do i need|muss ich=do i need|welche voraussetzungen=what prerequisites|voraussetzungen=prerequisites|voraussetzung=prerequisite
kann ich=can i|darf ich=may i|konnte ich=could i|kann man=can i|kann sie=can she|kann er=can he|darf sie=may she|darf er=may he
geht das auch=would that work too|geht das=would that work|ginge das=would that work|funktioniert das=would that work
ohne prufung=without an exam|ohne examen=without an exam|ohne=without|mit=with|fur=for|unter=under|bis zu=up to|bis ende=by end of|bis=by
machen=take|ablegen=take|schreiben=take|bestehen=pass|durchfalle=fail|durchfallen=fail|nicht bestehe=fail|was ist wenn=what if|was wenn=what if|was passiert wenn=what if|wenn ich nur=if i have only|wenn ich=if i
und wenn ich nur=and if i have only|habe ich nur=i have only
meine kollegin=my colleague|mein kollege=my colleague|meinem kollegen=my colleague|meiner kollegin=my colleague|meine chefin=my boss|mein chef=my boss|hat nur=has only|hat=has
ich habe kein=i dont have|ich habe keinen=i dont have|ich habe keine=i dont have|ich habe=i have|ich hab=i have|ich besitze=i hold|ich bin=i am a|wir haben=we have|wir sind=we are|wir nutzen=we use|sondern=but|ich meinte=i meant|doch nicht=not
nur=only|schon=already|bereits=already|aber=but|auch=too|nicht=not|kein=no|keine=no|keinen=no|nichts=nothing|statt=instead of|stattdessen=instead|lieber=rather
abgelaufen=expired|verfallen lassen=let it expire
zu hause=at home|von zuhause=at home|zuhause=at home|daheim=at home|online=online|vor ort=at a test centre
empfiehlst du=do you recommend|empfehlen sie=do you recommend|wurdest du empfehlen=would you recommend|empfehlung=recommendation|soll ich=should i|sollte ich=should i|welches soll ich=which one should i
welche zertifizierung=which certification|welches zertifikat=which certification|welche zertifikate=which certifications|welche zertifizierungen=which certifications|zertifizierungen=certifications|zertifizierung=certification|zertifikate=certifications|zertifikat=certification
welche prufungen=which exams|welche prufung=which exam|prufungen=exams|prufung=exam|zeig mir=show me|zeige=show me|liste=list|gibt es etwas=is there anything|was gibt es=list|gibt es=is there|alle=all
praktische=hands-on|praktischen=hands-on|praktisch=hands-on|ki=ai|kunstliche intelligenz=ai|fur anfanger=for beginners|anfanger=beginner|einsteiger=beginner
das erste=the first one|die erste=the first one|der erste=the first one|ersten=first one|das zweite=the second one|die zweite=the second one|der zweite=the second one|das dritte=the third one|die dritte=the third one|das letzte=the last one|die letzte=the last one
das andere=the other one|die andere=the other one|welche davon=which of those|welches davon=which of those|welcher davon=which of those|von den dreien=of the three|von den drei=of the three|von denen=of those|davon=of those
was kommt danach=what comes after that|und danach=and after that|danach=after that|was dann=then what|wie geht es weiter=what next|als nachstes=next
schaffe ich das=can i manage that|ist das machbar=is that doable|ist das zu schaffen=is that doable|machbar=doable|realistisch=realistic
stunden pro woche=hours per week|stunden die woche=hours per week|stunden in der woche=hours per week|stunden=hours|monaten=months|monate=months|wochen=weeks|woche=week|jahre=years|jahren=years|jahr=year|fragen=questions
budget=budget|warum=why|wer=who|wann=when|wo=where|was ist=what is|was=what|welche=which|welches=which|welcher=which|wie=how
it-sicherheitsbeauftragten=ciso|it-sicherheitsbeauftragter=ciso|informationssicherheitsbeauftragten=ciso|informationssicherheitsbeauftragter=ciso|sicherheitsbeauftragten=ciso|sicherheitsbeauftragter=ciso|it sicherheitsbeauftragten=ciso
datenschutzbeauftragten=privacy officer|datenschutzbeauftragter=privacy officer|datenschutzbeauftragte=privacy officer|revisor=auditor|wirtschaftsprufer=auditor|prufer=auditor|entwickler=developer|berater=consultant|einen=a|eine=a|einem=a|einer=a
penetrationstester=pentester|sicherheitsarchitekten=security architect|sicherheitsarchitekt=security architect|sicherheitsingenieur=security engineer|cloud-sicherheitsingenieur=cloud security engineer|sicherheitsmanager=security manager|risikomanager=risk manager|datenschutz=privacy|informationssicherheit=information security|juristin=lawyer|jurist=lawyer|anwalt=lawyer|studentin=student|soc-analysten=soc analyst|jahre erfahrung=years of experience|jahren erfahrung=years of experience|berufserfahrung=years of experience
gilt=is valid|anerkannt=recognised|akkreditiert=accredited|erneuern=renew|verlangern=renew|ist das=is that|ist es=is it|ist=is|sind=are|das=that|es=it
""",
    "fr": """
qui a le=with|qui a la=with|qui a un=with|que dois je faire pour=what do i do to|auditeur interne=internal auditor|auditrice interne=internal auditor|auditrice=auditor|audit interne=internal audit|heures de preparation=study hours|temps de preparation=study hours|juristes=lawyers|juriste=lawyer|depuis quand=since when|que veut dire=what stands for|a qui s adresse=who is it for|qui est derriere=who is behind|est elle difficile=is it hard|est il difficile=is it hard|difficile=hard
c est quoi=what is|est ce qui manque=what is missing|est ce qui a change=what has changed|qu est ce que c est=what is|qu est ce que=what is|qu est ce qui manque=what is missing|que manque t il=what is missing|il nous manque=we are missing|manque=missing|taux de reussite=pass rate|est expire=has expired|a expire=has expired|heures d etude=study hours|heures etude=study hours|temps d etude=study time|combien coute le maintien de=what does it cost to keep|combien coute le maintien=what does it cost to keep|qui est derriere=who is behind
le maintien de=the maintenance of|maintien de=maintenance of|le maintien=the maintenance|maintien=maintenance|entretien=maintenance|frais annuels=annual fees|par an=per year|garder=keep|conserver=keep|renouveler=renew|renouvellement=renewal|recertification=recertification|qui delivre=who issues|delivre=issues|delivree par=issued by|delivre par=issued by|debuter=start|pour debuter=for beginners|par ou commencer=where do i start|par quoi commencer=where do i start|commencer=start|depuis=since
quoi de neuf=what is new|qu est ce qui a change=what has changed|a change=has changed|ce qui change=what changes|janvier=january|fevrier=february|mars=march|avril=april|juin=june|juillet=july|aout=august|septembre=september|octobre=october|novembre=november|decembre=december|cette annee=this year
fiable=legit|serieux=legit|serieuse=legit|gratuit=free|gratuite=free|gratuites=free|gratuits=free|le plus court=the shortest|la plus courte=the shortest|plus court=shortest|plus courte=shortest|gouvernance de l ia=ai governance|gouvernance de ia=ai governance|gouvernance ia=ai governance|gouvernance=governance|securite de l ia=ai security|securite de ia=ai security|securite ia=ai security|agents ia=ai agents|risques ia=ai risk|injection de prompts=prompt injection|injection de prompt=prompt injection
embaucher=hire|recruter=hire|qui recruter=whom should i hire|offre d emploi=job ad|candidat=candidate|demande t il=does it require|demande t elle=does it require|demande=requires|langues=languages|score minimum=passing score|note minimale=passing score|couvre=covers|couvrent=cover|encore disponible=still available|toujours disponible=still available
quelle est la difference entre=what is the difference between|difference entre=difference between|difference avec=difference to|par rapport a=compared to|comparer=compare|compare=compare|comparaison=compare
quel score faut il pour reussir=what is the passing score for|quel score faut il=what passing score|quel score=what passing score|lequel est le mieux=which is better|laquelle est la meilleure=which is better|lequel est le meilleur=which is better|qu est ce qui est mieux=which is better|quoi de mieux=which is better|mieux=better|ou bien=or|ou=or|et=and|contre=vs|les deux=both
lequel est le moins cher=which is cheapest|laquelle est la moins chere=which is cheapest|moins chere=cheaper|moins cher=cheaper|la moins chere=the cheapest|le moins cher=the cheapest|plus difficile=harder|plus facile=easier|le plus facile=the easiest|la plus facile=the easiest
combien ca coute=how much is it|ca coute combien=how much is it|combien coute=how much is|quel est le prix=how much is|combien de questions=how many questions|combien de temps dure=how long is|combien de temps est elle valable=how long is it valid|combien de temps=how long|valable=valid
vaut il la peine=is it worth it|vaut elle la peine=is it worth it|ca vaut le coup=is it worth it|vaut le coup=is it worth it|vaut la peine=is it worth it|est ce utile=is it worth it
suffit il=is enough|suffit=is enough|est ce suffisant=is that enough|ai je besoin de=do i need|ai je besoin du=do i need|ai je besoin d=do i need|faut il=do i need|il faut=do i need|dois je avoir=do i need|prerequis=prerequisites|de quoi ai je besoin=what do i need|que faut il=what do i need
puis je=can i|je peux=can i|peut on=can i|peut elle=can she|peut il=can he|pourrait elle=could she|est ce possible=is that possible|ca marche aussi=would that work too|ca marche=would that work
sans examen=without an exam|sans=without|avec=with|pour=for|moins de=under|jusqu a=up to|avant fin=by end of|avant=before|d ici=by
la passer=take it|le passer=take it|combien d heures par semaine=how many hours per week|pour finir=to finish|finir=finish|mon=my|passer=take|reussir=pass|echoue=fail|je rate=i fail|rate=fail|et si j echoue=what if i fail|si j echoue=if i fail|que se passe t il si=what if|et si=what if|et si je n ai que=and if i have only|je n ai que=i have only
ma collegue=my colleague|mon collegue=my colleague|ma chef=my boss|mon chef=my boss|mon patron=my boss|n a que=has only|a seulement=has only
je n ai pas le=i dont have|je n ai pas la=i dont have|je n ai pas de=i dont have|je n ai pas=i dont have|j ai le=i have|j ai la=i have|j ai=i have|jai=i have|je possede=i hold|je suis=i am a|nous avons=we have|nous sommes=we are|on est=we are|mais=but|je voulais dire=i meant
seulement=only|deja=already|aussi=too|pas de=no|aucun=no|aucune=no|rien=nothing|au lieu de=instead of|a la place=instead|plutot=rather|expire=expires|sauf=except
a la maison=at home|chez moi=at home|a distance=at home|en ligne=online|depuis chez moi=at home
recommandez vous=do you recommend|me recommandez vous=do you recommend|recommandes tu=do you recommend|me conseillez vous=do you recommend|conseillez vous=do you recommend|dois je=should i|devrais je=should i
quelle certification ia=which ai certification|quelles certifications ia=which ai certifications|quelle certification=which certification|quelles certifications=which certifications|certification ia=ai certification|certifications ia=ai certifications|examens pratiques=hands-on exams|quels examens=which exams|examens=exams|examen=exam|pratiques=hands-on|pratique=hands-on|montre moi=show me|montrez moi=show me|liste=list|y a t il=is there|il y a=is there|toutes les=all|tous les=all
intelligence artificielle=ai|ia=ai|debutant=beginner|debutants=beginners|debutante=beginner
le premier=the first one|la premiere=the first one|le deuxieme=the second one|la deuxieme=the second one|le second=the second one|la seconde=the second one|le troisieme=the third one|la troisieme=the third one|l autre=the other one|le dernier=the last one|la derniere=the last one|des trois=of the three|des deux=of the two|parmi ceux la=of those|lequel=which one|laquelle=which one
et apres=and after that|apres ca=after that|apres cela=after that|et ensuite=and after that|que faire ensuite=what next|est ce faisable=is that doable|c est faisable=is that doable|faisable=doable|realiste=realistic|quelque chose=something
testeur d intrusion=pentester|analyste soc=soc analyst|architecte securite=security architect|architecte de securite=security architect|ingenieur securite cloud=cloud security engineer|ingenieur securite=security engineer|chef de projet=project manager|etudiante=student|etudiant=student|ans d experience=years of experience
heures par semaine=hours per week|heures=hours|mois=months|semaines=weeks|ans=years|ingenieur=engineer|auditrice=auditor|auditeur=auditor|responsable securite=security manager|rssi=ciso|dpo=privacy officer|juriste=lawyer|developpeur=developer|un=a|une=a
combien de temps dure la certification=how long is the certification valid|combien de temps dure le certificat=how long is the certificate valid|reconnue=recognised|reconnu=recognised|accreditee=accredited|exige=requires|prealable=prior|pourquoi=why|qui=who|quand=when|combien=how much|quelle=which|quel=which|c est=it is|est ce que=is|est=is
""",
    "es": """
hay que sacar=do i need|tengo que sacar=do i need|que tiene=with|con el=with|cuanto tiempo de estudio=how many study hours|tiempo de estudio=study hours|auditora interna=internal auditor|auditor interno=internal auditor|auditoria interna=internal audit|abogados=lawyers|desde cuando=since when|a quien va dirigido=who is it for|para quien es=who is it for|quien esta detras de=who is behind|dificil=hard|que significa=what stands for
cambiado=changed|que le falta a un equipo con=what is missing in a team with|que le falta a=what is missing with|que nos falta=what are we missing|que le falta=what is missing|horas de estudio=study hours|cuantas horas de estudio=how many study hours|tasa de aprobados=pass rate|tasa de aprobacion=pass rate|cuanto cuesta mantener=what does it cost to keep|quien esta detras de=who is behind
inyeccion de prompts=prompt injection|inyeccion de prompt=prompt injection|como renuevo=how do i renew|renuevo=renew|renovar=renew|renovacion=renewal|mantener=keep|mantengo=keep|cuota anual=annual fee|al ano=per year|por ano=per year|es fiable=is it legit|fiable=legit|confiable=legit|seria=legit|que ha cambiado=what has changed|que cambio=what has changed|ha cambiado=has changed|que hay de nuevo=what is new|desde=since
enero=january|febrero=february|marzo=march|abril=april|mayo=may|junio=june|julio=july|agosto=august|septiembre=september|octubre=october|noviembre=november|diciembre=december|este ano=this year|por donde empiezo=where do i start|por donde empezar=where do i start|empezar=start|dolares=dollars|cual es el examen mas corto=which is the shortest exam|mas corto=shortest|mas corta=shortest|alguna=any|algun=any
gratis=free|gratuita=free|gratuito=free|gratuitas=free|gobernanza de ia=ai governance|gobernanza de la ia=ai governance|gobernanza=governance|riesgos de ia=ai risk|seguridad de ia=ai security|seguridad en ia=ai security|agentes de ia=ai agents|contratar=hire|a quien contrato=whom should i hire|oferta de empleo=job ad|candidato=candidate|cubre=covers|cubren=cover|me recomiendan=do you recommend|recomiendan=do you recommend|quien otorga=who issues|quien emite=who issues|idiomas=languages|nota minima=passing score|puntuacion minima=passing score|sigue disponible=still available|todavia disponible=still available
cual es la diferencia entre=what is the difference between|diferencia entre=difference between|diferencia con=difference to|comparado con=compared to|en comparacion con=compared to|comparar=compare|compara=compare|cual es mejor=which is better|que es mejor=which is better|mejor que=better than
y algo mas barato=something cheaper|algo mas barato=something cheaper|mas barato=cheaper|mas barata=cheaper|el mas barato=the cheapest|la mas barata=the cheapest|mas dificil=harder|mas facil=easier|la mas facil=the easiest|el mas facil=the easiest
cuanto cuesta=how much is|cuanto vale=how much is|cuantas preguntas=how many questions|cuanto dura el examen=how long is the exam|cuanto dura=how long is|por cuantos anos vale=how long is it valid|por cuantos anos=valid for how many years|cuanto tiempo=how long|valida=valid
cuanto dura el certificado=how long is the certificate valid|cuanto dura la certificacion=how long is the certification valid|reconocida=recognised|reconocido=recognised|acreditada=accredited|acreditado=accredited|vale la pena=is it worth it|merece la pena=is it worth it|conviene=is it worth it|es suficiente=is enough|basta con=is enough|basta=is enough|me sirve=is enough|necesito=do i need|hace falta=do i need|que necesito=what do i need|requisitos=prerequisites|tengo que=do i need
puedo=can i|puede ella=can she|puede el=can he|puede=can|se puede=can i|podria=could i|eso tambien sirve=would that work too|tambien sirve=would that work too|sirve tambien=would that work too|le sirve=would that work
sin examen=without an exam|sin=without|con=with|para=for|menos de=under|hasta=up to|antes de=before
hacerlo=take it|presentarlo=take it|que pasa si=what if|mi=my|hacer=take|presentar=take|rendir=take|aprobar=pass|suspendo=fail|repruebo=fail|y si suspendo=what if i fail|y si=what if|si solo tengo=if i have only|solo tengo=i have only
mi companera=my colleague|mi companero=my colleague|mi colega=my colleague|mi jefe=my boss|mi jefa=my boss|solo tiene=has only|tiene solo=has only|tiene=has
no tengo=i dont have|tengo=i have|soy=i am a|somos=we are|usamos=we use|pero=but|queria decir=i meant|solo=only|ya=already|tambien=too|nada=nothing|en lugar de=instead of|en vez de=instead of|caducado=expired|vencio=expired
en casa=at home|desde casa=at home|en linea=online|a distancia=at home
me recomiendas=do you recommend|recomiendas=do you recommend|recomienda=do you recommend|recomendarias=would you recommend|deberia=should i|que certificacion=which certification|que certificaciones=which certifications|certificaciones=certifications|certificacion=certification|certificado=certification|que examenes=which exams|examenes=exams|examen=exam|practicos=hands-on|practico=hands-on|practicas=hands-on|muestrame=show me|lista=list|hay algo=is there anything|hay=is there|todas las=all|todos los=all
inteligencia artificial=ai|ia=ai|principiantes=beginners|principiante=beginner
el primero=the first one|la primera=the first one|el segundo=the second one|la segunda=the second one|el tercero=the third one|la tercera=the third one|el otro=the other one|la otra=the other one|el ultimo=the last one|la ultima=the last one|de los tres=of the three|de las tres=of the three|de esas=of those|de esos=of those|cual=which
y despues=and after that|despues de eso=after that|que sigue=what next|es factible=is that doable|factible=doable|realista=realistic|horas por semana=hours per week|horas a la semana=hours per week|horas semanales=hours per week|horas=hours|meses=months|semanas=weeks|anos=years
analista soc=soc analyst|analista de soc=soc analyst|arquitecto de seguridad=security architect|ingeniero de seguridad=security engineer|oficial de privacidad=privacy officer|responsable de cumplimiento=compliance officer|estudiante=student|anos de experiencia=years of experience
ingeniero=engineer|auditora=auditor|auditor=auditor|abogada=lawyer|abogado=lawyer|responsable de seguridad=security manager|desarrollador=developer|un=a|una=a|y=and|o=or|e=and|por que=why|quien=who|cuando=when|cuanto=how much|que=what|es=is
""",
    "pt": """
que tem=with|tempo de estudo=study hours|por quanto tempo vale=how long is it valid|por quanto tempo=how long|e pratico=what format is it hands on|e pratica=what format is it hands on|pratico=hands-on|pratica=hands-on|auditora interna=internal auditor|auditor interno=internal auditor|auditoria interna=internal audit|advogados=lawyers|desde quando=since when|para quem e=who is it for|dificil=hard|o que significa=what stands for
o que e=what is|o que falta=what is missing|o que nos falta=what are we missing|horas de estudo=study hours|quantas horas de estudo=how many study hours|taxa de aprovacao=pass rate|quanto custa manter=what does it cost to keep|quem esta por tras da=who is behind|quem esta por tras do=who is behind
vale a pena fazer=is it worth it to take|injecao de prompts=prompt injection|injecao de prompt=prompt injection|como renovar=how do i renew|renovar=renew|renovo=renew|renovacao=renewal|manter=keep|anuidade=annual fee|por ano=per year|confiavel=legit|seria=legit|o que mudou=what has changed|mudou=has changed|o que ha de novo=what is new|desde=since|janeiro=january|fevereiro=february|marco=march|abril=april|maio=may|junho=june|julho=july|agosto=august|setembro=september|outubro=october|novembro=november|dezembro=december|este ano=this year
por onde comeco=where do i start|por onde comecar=where do i start|comecar=start|dolares=dollars|mais curto=shortest|mais curta=shortest|alguma=any|algum=any|gratis=free|gratuita=free|gratuito=free|gratuitas=free|governanca de ia=ai governance|governanca da ia=ai governance|governanca=governance|riscos de ia=ai risk|seguranca de ia=ai security|seguranca em ia=ai security|agentes de ia=ai agents|contratar=hire|quem contratar=whom should i hire|vaga=job ad|candidato=candidate|cobre=covers|cobrem=cover|quem emite=who issues|idiomas=languages|nota minima=passing score|ainda esta disponivel=is still available|ainda disponivel=still available|o que preciso para=what do i need for
qual e a diferenca entre=what is the difference between|diferenca entre=difference between|diferenca para=difference to|comparado com=compared to|em comparacao com=compared to|comparar=compare|compare=compare|qual e melhor=which is better|o que e melhor=which is better|melhor que=better than|qual e mais barato=which is cheaper|qual e mais barata=which is cheaper
algo mais barato=something cheaper|mais barato=cheaper|mais barata=cheaper|o mais barato=the cheapest|a mais barata=the cheapest|mais dificil=harder|mais facil=easier|a mais facil=the easiest|o mais facil=the easiest
quanto custa=how much is|quantas perguntas=how many questions|quantas questoes=how many questions|quanto tempo dura=how long is|por quantos anos=valid for how many years|quanto tempo=how long|valida=valid|validade=valid how long
quanto tempo dura o certificado=how long is the certificate valid|quanto tempo dura a certificacao=how long is the certification valid|quanto dura o certificado=how long is the certificate valid|dura o certificado=how long is the certificate valid|dura a certificacao=how long is the certification valid|reconhecida=recognised|reconhecido=recognised|vale a pena=is it worth it|compensa=is it worth it|e suficiente=is enough|basta=is enough|serve=is enough|preciso de=do i need|preciso=do i need|o que preciso=what do i need|requisitos=prerequisites|tenho que=do i need
posso=can i|ela pode=can she|ele pode=can he|pode=can|poderia=could i|tambem serve=would that work too|isso tambem serve=would that work too|funciona tambem=would that work too
sem prova=without an exam|sem exame=without an exam|sem=without|com=with|para=for|menos de=under|ate=up to|antes de=before
faze lo=take it|engenheiro de nuvem=cloud engineer|engenheira de nuvem=cloud engineer|e se mudarmos para=what if we move to|mudamos para=we moved to|tem algo=something|o que acontece se=what if|meu=my|minha=my|fazer=take|prestar=take|passar=pass|reprovar=fail|e se eu reprovar=what if i fail|e se eu nao passar=what if i fail|e se=what if|se eu so tiver=if i have only|so tenho=i have only
minha colega=my colleague|meu colega=my colleague|meu chefe=my boss|minha chefe=my boss|so tem=has only|tem so=has only|tem apenas=has only|tem=has
nao tenho=i dont have|tenho=i have|sou=i am a|somos=we are|usamos=we use|mas=but|quis dizer=i meant|so=only|apenas=only|ja=already|tambem=too|nada=nothing|em vez de=instead of|expirou=expired|venceu=expired
em casa=at home|de casa=at home|online=online|recomenda=do you recommend|voce recomenda=do you recommend|recomendaria=would you recommend|devo=should i|deveria=should i|qual certificacao=which certification|quais certificacoes=which certifications|certificacoes=certifications|certificacao=certification|certificado=certification|quais exames=which exams|exames=exams|exame=exam|provas=exams|prova=exam|praticos=hands-on|praticas=hands-on|pratica=hands-on|pratico=hands-on|mostre=show me|lista=list|existe algo=is there anything|existe=is there|ha algo=is there anything|todas as=all|todos os=all
inteligencia artificial=ai|ia=ai|iniciantes=beginners|iniciante=beginner|primeiro=first one|primeira=first one|o segundo=the second one|a segunda=the second one|o terceiro=the third one|a terceira=the third one|o outro=the other one|a outra=the other one|o primeiro=the first one|a primeira=the first one|o ultimo=the last one|a ultima=the last one|dos tres=of the three|das tres=of the three|desses=of those|dessas=of those|qual=which
e depois=and after that|depois disso=after that|o que vem depois=what comes after that|e viavel=is that doable|da para fazer=is that doable|viavel=doable|realista=realistic|horas por semana=hours per week|horas=hours|meses=months|semanas=weeks|anos=years
analista soc=soc analyst|analista de soc=soc analyst|arquiteto de seguranca=security architect|engenheiro de seguranca=security engineer|oficial de privacidade=privacy officer|estudante=student|anos de experiencia=years of experience
engenheira=engineer|engenheiro=engineer|auditora=auditor|auditor=auditor|advogada=lawyer|advogado=lawyer|gerente de seguranca=security manager|desenvolvedor=developer|um=a|uma=a|e=and|ou=or|por que=why|quem=who|quando=when|quanto=how much|que=what|nao membros=non-members|membros=members
""",
}

_JAPANESE: dict[str, str] = {
    "と比較して": " compare with ", "と比べて": " compare with ", "との違い": " difference to ", "の違いは": " what is the difference ", "違い": " difference ", "比較": " compare ", "どちらがいい": " which is better ", "どちらが良い": " which is better ", "どっちがいい": " which is better ",
    "どちらが安い": " which is cheaper ", "どちらが難しい": " which is harder ", "一番安い": " cheapest ", "もっと安い": " cheaper ", "より安い": " cheaper ", "簡単": " easiest ",
    "受験料": " exam fee ", "いくら": " how much ", "費用": " cost ", "料金": " fee ", "有効期限": " how long valid ", "有効期間": " how long valid ", "試験時間": " how long is the exam ", "何問": " how many questions ", "合格点": " pass mark ", "前提条件": " prerequisites ", "受験資格": " prerequisites ",
    "必要ですか": " do i need ", "必要": " need ", "だけで": " only enough ", "まだ受験できますか": " still available ? ", "まだ受けられますか": " still available ? ", "受けられますか": " can i take ", "受験できますか": " can i take ", "取れますか": " can i take ", "を持っています": " held ", "持っています": " i have ", "なしで": " without ", "なし": " without ",
    "勉強時間": " study hours ", "エージェントAI": " AI agents ", "AIエージェント": " AI agents ", "カバーする": " covers ", "AIセキュリティ": " AI security ", "AIガバナンス": " AI governance ", "ガバナンス": " governance ", "プロンプトインジェクション": " prompt injection ", "更新": " renew ", "廃止": " retired ", "無料": " free ",
    "一番短い": " shortest ", "最も短い": " shortest ", "信頼でき": " legit ", "変わった": " has changed ", "初めて": " beginner ", "何点": " pass mark ", "レッドチーム": " red teaming ", "学生": " student ",
    "価値": " worth it ", "おすすめ": " recommend ", "どの資格": " which certification ", "どれ": " which one ", "資格": " certification ", "試験": " exam ", "自宅": " at home ", "オンライン": " online ", "実技": " hands-on ", "実践的": " hands-on ",
    "監査人": " auditor ", "初心者": " beginner ", "ドル以下": " dollars or less ", "以下": " or less ", "ユーロ": " euros ", "ドル": " dollars ", "ヶ月": " months ", "か月": " months ", "週": " per week ", "時間": " hours ", "次は": " what next ", "その後": " after that ",
    "最初の": " the first one ", "二番目": " the second one ", "は?": " ? ", "ですか": " ? ", "と": " and ", "または": " or ", "それとも": " or ",
}  # fmt: skip


def glossed(text: str, language: str) -> str | None:
    """The text with the phrases of its language in English; None for a language without phrases, or where none is found."""
    if language == "ja":
        told = _japanese().sub(lambda m: _JAPANESE[m.group()], text)
        return told if told != text else None
    if language not in _PHRASES:
        return None
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text))
    table = _table(language)
    told = _pattern(language).sub(lambda m: table[_key(m.group())], plain)
    return told if told != plain else None


@cache
def own_words() -> dict[str, tuple[str, ...]]:
    """Words that stand alone in a table and are none of English, with the languages they may be of."""
    found: dict[str, tuple[str, ...]] = {}
    english = {word for language in _PHRASES for meant in _table(language).values() for word in meant.split()} | _ALSO_ENGLISH
    for language in _PHRASES:
        for word in _table(language):
            if " " not in word and len(word) >= _LEAST and word not in english:
                found[word] = (*found.get(word, ()), language)
    return found


_LEAST = 4
_ALSO_ENGLISH = frozenset(("sans", "rate", "serve", "basta", "vale", "hace", "premier", "pass", "expire", "valida", "plus"))


def _key(said: str) -> str:
    return " ".join(re.sub(r"['’\-]", " ", said.casefold()).split())


@cache
def _table(language: str) -> dict[str, str]:
    pairs = (pair.split("=") for pair in _PHRASES[language].replace("\n", "|").split("|") if pair.strip())
    return {_key(said): meant for said, meant in pairs}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Any of the phrases as whole words, apostrophes and hyphens as spaces."""
    ordered = sorted(_table(language), key=len, reverse=True)
    return re.compile(
        r"(?<![\w|&-])(?:" + "|".join(re.escape(p).replace(r"\ ", r"[\s'’\-]+") for p in ordered) + r")(?![\w|&-])", re.IGNORECASE
    )


@cache
def _japanese() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_JAPANESE, key=len, reverse=True))))
