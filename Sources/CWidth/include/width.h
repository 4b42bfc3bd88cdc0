#pragma once

/// Makes `wcwidth` count so many columns, 1 or 2, for a character whose width Unicode calls
/// ambiguous: as many as the terminal gives it. At first it is what the locale says.
void width_set_ambiguous(int columns);

/// The columns of such a character: what was set, and 1 before.
int width_ambiguous(void);
