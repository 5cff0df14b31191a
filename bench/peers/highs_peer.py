"""Solves one assignment instance from standard input as a linear programme (HiGHS through scipy) and prints "objective milliseconds"."""
import sys
import time

import numpy
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

words = sys.stdin.read().split()
learners, classes, edges = int(words[2]), int(words[3]), int(words[4])
figures = numpy.array(words[5:], dtype=numpy.int64)
seats, penalty, rows = figures[:classes], figures[classes:classes + learners], figures[classes + learners:].reshape(edges, 3)
begin = time.process_time()
# One variable for each edge, at what it saves against the penalty; an edge that saves nothing is never taken.
saving = rows[:, 2] - penalty[rows[:, 0]]
one = numpy.ones(edges)
at = numpy.arange(edges)
limits = coo_matrix((numpy.concatenate([one, one]), (numpy.concatenate([rows[:, 0], learners + rows[:, 1]]), numpy.concatenate([at, at]))), shape=(learners + classes, edges)).tocsr()
answer = linprog(saving, A_ub=limits, b_ub=numpy.concatenate([numpy.ones(learners), seats]), bounds=(0, 1), method="highs")
seconds = time.process_time() - begin
print(round(answer.fun) + int(penalty.sum()), seconds * 1000)
