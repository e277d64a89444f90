using System.Globalization;
using System.Text;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>The work of the steps: keyed by the call, of one version of its transcripts, one after the other.</summary>
internal static class AnalysisWork
{
    /// <summary>Such as <c>analyseSentiment</c>.</summary>
    public static string KindOf(AnalysisStep step) => $"analyse{step}";

    /// <summary>What finds out something about a call is done one after the other.</summary>
    public static string TargetOf(string call) => $"analysis of {call}";

    /// <summary>The language first; what follows reads in it.</summary>
    public static WorkItem First(BackgroundWork background, string call, long version, DateTimeOffset due) =>
        Of(background, AnalysisStep.Language, call, version, due);

    /// <summary>What is to be done when that step has ended, whatever became of it.</summary>
    public static IEnumerable<WorkItem> After(BackgroundWork background, AnalysisStep step, string call, long version, DateTimeOffset due) =>
        step == AnalysisStep.Language
            ? Enum.GetValues<AnalysisStep>().Where(other => other != AnalysisStep.Language).Select(other => Of(background, other, call, version, due))
            : [];

    /// <summary>The version of the transcripts that the item is for.</summary>
    public static long VersionOf(WorkItem item) => long.Parse(Encoding.UTF8.GetString(item.Payload!), CultureInfo.InvariantCulture);

    private static WorkItem Of(BackgroundWork background, AnalysisStep step, string call, long version, DateTimeOffset due) =>
        background.New(KindOf(step), call, due) with
        {
            Payload = Encoding.UTF8.GetBytes(version.ToString(CultureInfo.InvariantCulture)),
            Target = TargetOf(call),
        };
}
