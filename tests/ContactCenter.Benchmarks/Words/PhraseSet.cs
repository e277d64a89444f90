using System.IO.Compression;
using System.Text;

namespace ContactCenter.Benchmarks.Words;

/// <summary>A set of LIAAD/KeywordExtractor-Datasets: texts in <c>docsutf8</c>, and for each a file in <c>keys</c> with a phrase a line.</summary>
/// <param name="sets">Has a folder for each repository, of its name.</param>
/// <param name="name">The set's.</param>
internal sealed class PhraseSet(string sets, string name)
{
    private const string Repository = "KeywordExtractor-Datasets";

    public string Name { get; } = name;

    /// <summary>As the repository has it, packed.</summary>
    public string File { get; } = Path.Combine(sets, Repository, "datasets", $"{name}.zip");

    /// <param name="most">The first ones by the names of their files.</param>
    public async Task<IReadOnlyList<PhraseDocument>> ReadAsync(int most)
    {
        await using var zip = await ZipFile.OpenReadAsync(File);
        var files = zip.Entries.ToDictionary(entry => entry.FullName, StringComparer.Ordinal);
        var texts = files.Keys.Where(path => path.StartsWith($"{Name}/docsutf8/", StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal));
        List<PhraseDocument> documents = [];
        foreach (var path in texts.OrderBy(Path.GetFileName, StringComparer.Ordinal).Take(most))
        {
            var keys = files[$"{Name}/keys/{Path.GetFileNameWithoutExtension(path)}.key"];
            documents.Add(new(await TextOfAsync(files[path]), [.. (await TextOfAsync(keys)).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))]));
        }

        return documents;
    }

    private static async Task<string> TextOfAsync(ZipArchiveEntry entry)
    {
        await using var stream = await entry.OpenAsync();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
