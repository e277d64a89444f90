namespace ContactCenter.Benchmarks.Words;

/// <summary>A text with the key phrases that people chose for it.</summary>
internal sealed record PhraseDocument(string Text, IReadOnlyList<string> Phrases)
{
    /// <summary>Reads a set of LIAAD/KeywordExtractor-Datasets: <c>docsutf8/NAME.txt</c> and <c>keys/NAME.key</c>, a phrase a line.</summary>
    /// <param name="folder">Of the set, unpacked.</param>
    /// <param name="most">The first ones by the names of their files.</param>
    public static async Task<IReadOnlyList<PhraseDocument>> InAsync(string folder, int most)
    {
        List<PhraseDocument> documents = [];
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "docsutf8"), "*.txt").Order(StringComparer.Ordinal).Take(most))
        {
            var keys = Path.Combine(folder, "keys", $"{Path.GetFileNameWithoutExtension(path)}.key");
            documents.Add(new(await File.ReadAllTextAsync(path), [.. (await File.ReadAllLinesAsync(keys)).Where(line => !string.IsNullOrWhiteSpace(line))]));
        }

        return documents;
    }
}
