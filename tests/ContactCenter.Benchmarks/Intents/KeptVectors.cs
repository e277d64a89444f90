using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Intents;

/// <summary>The server's vectors of sentences, a byte a number as it keeps them. A file has those of earlier measurements.</summary>
internal sealed class KeptVectors
{
    /// <summary>So many are kept at a time: a measurement that is broken off loses no more.</summary>
    private const int KeptAtOnce = 256;

    private readonly VectorMaker _embedAsync;
    private readonly string? _file;
    private readonly Dictionary<(string Use, string Text), ByteVector> _known = [];

    private KeptVectors(VectorMaker embedAsync, string model, string? folder)
    {
        (_embedAsync, Model) = (embedAsync, model);
        _file = folder is null ? null : Path.Combine(folder, $"{model}.tsv");
    }

    /// <summary>Which has made them.</summary>
    public string Model { get; }

    /// <param name="embedAsync">Makes those that are not known yet.</param>
    /// <param name="folder">Where a file for each model lies; <c>null</c>: none is kept.</param>
    public static async Task<KeptVectors> OpenAsync(VectorMaker embedAsync, string? folder)
    {
        // Vectors tell which model they are of, and nothing else does.
        var kept = new KeptVectors(embedAsync, (await embedAsync(["Which?"], VectorUse.Comparison, CancellationToken.None)).ModelId, folder);
        if (folder is not null)
            Directory.CreateDirectory(folder);
        if (!File.Exists(kept._file))
            return kept;
        await foreach (var line in File.ReadLinesAsync(kept._file))
        {
            if (line.Split('\t') is [var use, var text, var bytes])
                kept._known[(use, text)] = ByteVector.FromBytes(Convert.FromBase64String(bytes));
        }

        return kept;
    }

    /// <param name="texts">Each on one line.</param>
    /// <returns>In the same order.</returns>
    public async Task<IReadOnlyList<ByteVector>> OfAsync(IReadOnlyCollection<string> texts, VectorUse use)
    {
        // Models know no more uses.
        var name = use is VectorUse.Passage ? "passage" : "query";
        var missing = texts.Where(text => !_known.ContainsKey((name, text))).Distinct(StringComparer.Ordinal).OrderBy(text => text.Length);
        foreach (var some in missing.Chunk(KeptAtOnce))
        {
            var made = (await _embedAsync(some, use, CancellationToken.None)).Vectors.Select(vector => ByteVector.Of(vector));
            var lines = new List<string>();
            foreach (var (text, vector) in some.Zip(made))
            {
                _known[(name, text)] = vector;
                lines.Add($"{name}\t{text}\t{Convert.ToBase64String([.. vector.ToBytes()])}");
            }

            if (_file is not null)
                await File.AppendAllLinesAsync(_file, lines);
        }

        return [.. texts.Select(text => _known[(name, text)])];
    }
}
