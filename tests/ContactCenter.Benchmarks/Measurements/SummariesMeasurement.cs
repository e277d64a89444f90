using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Words;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How much summaries of English dialogues have in common with those that people wrote.</summary>
internal static class SummariesMeasurement
{
    public const string Command = "summaries";

    /// <param name="arguments"><c>--sets FOLDER</c> of cylnlp/dialogsum.</param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var dialogues = await Dialogue.TestsInAsync(arguments.Needed("sets"));
        var table = new Table("DialogSum, test part", "dialogues", "ROUGE-1", "ROUGE-2", "ROUGE-L");
        Add("with who said it", Dialogue.Renamed);
        Add("without", bullet => bullet[(bullet.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        await Report.PrintAsync(
            "Summaries of English dialogues",
            arguments,
            time,
            table,
            "F1 in percent after stemming (Porter), the mean of three written summaries and of all dialogues.",
            "Who speaks first is taken for the agent; who said a sentence has the name that the written summaries use.");

        void Add(string name, Func<string, string> form)
        {
            var score = Rouge.Mean([.. dialogues.Select(dialogue => Rouge.Of(Summary(dialogue, form), dialogue.Summaries))]);
            table.Add(name, Figures.Text(dialogues.Count), Percent(score.One), Percent(score.Two), Percent(score.Longest));
        }
    }

    private static string Summary(Dialogue dialogue, Func<string, string> form) =>
        string.Join(' ', ExtractiveSummary.Of(dialogue.Conversation, StopWords.Own)!.Bullets.Select(form));

    private static string Percent(double share) => Figures.Text(share * 100, 1);
}
