using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.Benchmarks.Words;

/// <summary>Reads sentences with their parts of speech from a part of the English Web Treebank (CoNLL-U).</summary>
internal static class Treebank
{
    /// <summary>The part that nothing is learned from.</summary>
    public const string Test = "test";

    /// <param name="folder">With <c>en_ewt-ud-train.conllu</c> and the like.</param>
    /// <param name="part"><c>train</c>, <c>dev</c> or <see cref="Test"/>.</param>
    public static string FileOf(string folder, string part) => Path.Combine(folder, $"en_ewt-ud-{part}.conllu");

    public static async Task<IReadOnlyList<TrainingSentence>> ReadAsync(string file)
    {
        List<TrainingSentence> sentences = [];
        var words = ImmutableArray.CreateBuilder<string>();
        var tags = ImmutableArray.CreateBuilder<string>();
        await foreach (var line in File.ReadLinesAsync(file))
        {
            if (line.Length == 0 && words.Count > 0)
                sentences.Add(new(words.DrainToImmutable(), tags.DrainToImmutable()));
            // Comments, words that are written as one (1-2) and words that are only meant (1.1) are none of the sentence's.
            if (line.Split('\t') is [var number, var form, _, var tag, ..] && number.All(char.IsAsciiDigit))
            {
                words.Add(form);
                tags.Add(tag);
            }
        }

        return sentences;
    }
}
