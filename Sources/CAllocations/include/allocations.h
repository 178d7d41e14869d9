#ifndef WINNOW_ALLOCATIONS_H
#define WINNOW_ALLOCATIONS_H

// How many blocks of memory this process has asked for so far.
unsigned long winnow_allocations(void);

#endif
