namespace ContactCenter.Voice;

/// <summary>An option may be spelled in two ways: camelCase in an NCCO, snake_case at the calls API.</summary>
internal enum Dialect
{
    Ncco,
    Rest,
}
