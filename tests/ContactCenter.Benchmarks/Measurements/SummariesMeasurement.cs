using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Targets;
using ContactCenter.Benchmarks.Words;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How much summaries of English dialogues have in common with those that people wrote.</summary>
internal static class SummariesMeasurement
{
    public const string Command = "summaries";

    /// <param name="arguments"><c>--sets FOLDER</c> with the repository <c>dialogsum</c>.</param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var (sets, comparison) = (arguments.Needed("sets"), new Comparison(LanguageTargets.Summaries));
        var file = Dialogue.TestsIn(sets);
        if (File.Exists(file))
            await MeasureAsync(arguments, await Dialogue.ReadAsync(file), comparison, time);
        else
            await Report.ProgressAsync($"not measured: {Path.GetRelativePath(sets, file)} is absent");
        await comparison.PrintAsync("Summaries", arguments, time);
    }

    private static Task MeasureAsync(Arguments arguments, IReadOnlyList<Dialogue> dialogues, Comparison comparison, TimeProvider time)
    {
        var table = new Table(["DialogSum, test part", "dialogues", .. LanguageTargets.Rouge]);
        Add("with who said it", Dialogue.Renamed);
        Add("without", bullet => bullet[(bullet.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return Report.PrintAsync(
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
            foreach (var (way, share) in LanguageTargets.Rouge.Zip([score.One, score.Two, score.Longest]))
                comparison.Add($"{name}, {way}", share * 100);
        }
    }

    private static string Summary(Dialogue dialogue, Func<string, string> form) =>
        string.Join(' ', ExtractiveSummary.Of(dialogue.Conversation, StopWords.Own)!.Bullets.Select(form));

    private static string Percent(double share) => Figures.Text(share * 100, 1);
}
