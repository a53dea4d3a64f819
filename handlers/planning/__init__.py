"""How a plan is put into words: who it is for, its steps and totals, what stays open, what moved, what would let one fit."""
