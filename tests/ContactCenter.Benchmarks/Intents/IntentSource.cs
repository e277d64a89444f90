namespace ContactCenter.Benchmarks.Intents;

/// <summary>Where sentences lie of which it is known what they are about.</summary>
/// <param name="Files">All that are needed: what can be learned from, what is asked, and whatever else.</param>
/// <param name="Read">Reads them, in that order.</param>
internal sealed record IntentSource(IReadOnlyList<string> Files, Func<IReadOnlyList<string>, Task<IntentSet>> Read)
{
    /// <summary>The first file that is not there; <c>null</c>: they all are.</summary>
    public string? Absent => Files.FirstOrDefault(file => !File.Exists(file));

    /// <summary>77 things that people ask a bank, of PolyAI-LDN/task-specific-datasets.</summary>
    /// <param name="sets">Has a folder for each repository, of its name.</param>
    public static IntentSource Banking(string sets) =>
        new(FilesIn(sets, "task-specific-datasets", "banking_data", "train.csv", "test.csv"), IntentSet.BankingAsync);

    /// <summary>150 things that people ask a machine, and what is none of them, of clinc/oos-eval.</summary>
    /// <inheritdoc cref="Banking"/>
    public static IntentSource Clinc(string sets) => new(FilesIn(sets, "oos-eval", "data", "data_full.json"), IntentSet.ClincAsync);

    /// <summary>The ten domains of these.</summary>
    /// <inheritdoc cref="Banking"/>
    public static IntentSource ClincDomains(string sets) =>
        new(FilesIn(sets, "oos-eval", "data", "data_full.json", "domains.json"), IntentSet.ClincDomainsAsync);

    /// <summary>One language of xSID 0.7, of mainlp/xsid: 300 sentences to learn from, and 500 to ask, which are there in every language.</summary>
    /// <param name="sets">Has a folder for each repository, of its name.</param>
    /// <param name="language">As its files are named.</param>
    public static IntentSource Xsid(string sets, string language) =>
        new(FilesIn(sets, "xsid", "data/xSID-0.7", $"{language}.valid.conll", $"{language}.test.conll"), IntentSet.XsidAsync);

    private static IReadOnlyList<string> FilesIn(string sets, string repository, string folder, params string[] names) =>
        [.. names.Select(name => Path.Combine(sets, repository, folder, name))];
}
