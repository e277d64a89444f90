using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Words;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Phrases;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How many of the key phrases that people chose for English texts are found, without vectors.</summary>
internal static class PhrasesMeasurement
{
    public const string Command = "phrases";

    private const int Documents = 300;

    private static readonly string[] Sets = ["Inspec", "SemEval2017", "500N-KPCrowd-v1.1"];

    /// <param name="arguments"><c>--sets FOLDER</c> with sets of LIAAD/KeywordExtractor-Datasets, unpacked.</param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var folder = arguments.Needed("sets");
        var table = new Table("set", "documents", "with parts of speech", "between stop words");
        foreach (var set in Sets)
        {
            var documents = await PhraseDocument.InAsync(Path.Combine(folder, set), Documents);
            table.Add(set, Figures.Text(documents.Count), F1(documents, withTags: true), F1(documents, withTags: false));
        }

        await Report.PrintAsync(
            "Key phrases of English texts",
            arguments,
            time,
            table,
            "F1 of the best ten, without vectors, the mean of all documents; equal means equal but for case, hyphens and plural.");
    }

    private static string F1(IReadOnlyList<PhraseDocument> documents, bool withTags) =>
        Figures.Text(documents.Average(document => PhraseScore.Of(Found(document.Text, withTags), document.Phrases)), 3);

    private static IEnumerable<string> Found(string text, bool withTags)
    {
        var conversation = new Conversation([new(0, Speaker.Unknown, 0, 0, text)], TaggerFile.Language);
        return KeyPhrases.Of(conversation, WordLists.Of(TaggerFile.Language), withTags ? TaggerFile.English.Tag : null).Phrases
            .Take(KeyPhrases.Most).Select(phrase => phrase.Text);
    }
}
