namespace ContactCenter.AfterCall.Search;

/// <summary>How much one search looks at.</summary>
/// <param name="Looked">Documents with the words, the newest ones, of which it is asked whether they are wanted and may be read.</param>
/// <param name="Ranked">Of those that are, the newest, which are put in order and counted.</param>
internal sealed record SearchLimits(int Looked = 200_000, int Ranked = 10_000);
