using System.Globalization;
using System.Text;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>The work of the steps: keyed by the call, of one version of its transcripts, one after the other.</summary>
internal static class AnalysisWork
{
    private const string AnewMark = "anew";
    private const string AgainMark = "again";
    private const string MadeMark = "made";

    /// <summary>The kinds of the work of all steps.</summary>
    public static readonly IReadOnlyCollection<string> Kinds = [.. Enum.GetValues<AnalysisStep>().Select(KindOf)];

    /// <summary>What reads vectors.</summary>
    private static readonly AnalysisStep[] ByVectors = [AnalysisStep.KeyPhrases, AnalysisStep.Topic];

    /// <summary>Such as <c>analyseSentiment</c>.</summary>
    public static string KindOf(AnalysisStep step) => $"analyse{step}";

    /// <summary>What finds out something about a call is done one after the other.</summary>
    public static string TargetOf(string call) => $"analysis of {call}";

    /// <summary>The language first; what follows reads in it, and some of that the vectors besides.</summary>
    public static WorkItem First(BackgroundWork background, string call, long version, DateTimeOffset due) =>
        Of(background, AnalysisStep.Language, call, version, due);

    /// <summary>What is to be done when that step has ended, whatever became of it.</summary>
    /// <param name="background">Gives the numbers of the items.</param>
    /// <param name="step">That has ended.</param>
    /// <param name="of">Its own work.</param>
    /// <param name="isRepaired">Whether it had failed before: what follows read without its result and is made anew.</param>
    /// <param name="due">Not before this instant.</param>
    public static IEnumerable<WorkItem> After(BackgroundWork background, AnalysisStep step, WorkItem of, bool isRepaired, DateTimeOffset due) =>
        Following(step).Select(other => Of(background, other, of.Key, VersionOf(of), due)).Select(item => isRepaired ? Anew(item) : item);

    /// <summary>What may be possible now that there are vectors of the call is made again; nobody is told of it.</summary>
    /// <param name="background">Gives the numbers of the items.</param>
    /// <param name="steps">That were impossible.</param>
    /// <param name="call">The call's id.</param>
    /// <param name="version">Of its transcripts.</param>
    /// <param name="due">Not before this instant.</param>
    public static IEnumerable<WorkItem> Again(
        BackgroundWork background, IEnumerable<AnalysisStep> steps, string call, long version, DateTimeOffset due) =>
        steps.Select(step => Marked(Of(background, step, call, version, due), AgainMark));

    /// <summary>The version of the transcripts that the item is for.</summary>
    public static long VersionOf(WorkItem item) => long.Parse(TextOf(item).Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>Whether the step is to be made also where it was made already, since something has failed before.</summary>
    public static bool IsAnew(WorkItem item) => HasMark(item, AnewMark);

    /// <summary>Whether the step is to be made also where it was made already, since there are vectors now; nobody waits for it.</summary>
    public static bool IsAgain(WorkItem item) => HasMark(item, AgainMark);

    /// <summary>Whether the step was made anew, and it is only to be told when the others are.</summary>
    public static bool IsMade(WorkItem item) => HasMark(item, MadeMark);

    public static WorkItem Anew(WorkItem item) => IsAnew(item) || IsAgain(item) ? item : Marked(item, AnewMark);

    /// <summary>The item when its step was made anew.</summary>
    public static WorkItem Made(WorkItem item) => IsMade(item) ? item : Marked(item, MadeMark);

    private static IEnumerable<AnalysisStep> Following(AnalysisStep step) => step switch
    {
        AnalysisStep.Language => Enum.GetValues<AnalysisStep>().Except(ByVectors).Where(other => other != AnalysisStep.Language),
        AnalysisStep.Vectors => ByVectors,
        _ => [],
    };

    private static WorkItem Marked(WorkItem item, string mark) => item with { Payload = Encoding.UTF8.GetBytes($"{TextOf(item)} {mark}") };

    private static bool HasMark(WorkItem item, string mark) => TextOf(item).Split(' ').Contains(mark, StringComparer.Ordinal);

    private static string TextOf(WorkItem item) => Encoding.UTF8.GetString(item.Payload!);

    private static WorkItem Of(BackgroundWork background, AnalysisStep step, string call, long version, DateTimeOffset due) =>
        background.New(KindOf(step), call, due) with
        {
            Payload = Encoding.UTF8.GetBytes(version.ToString(CultureInfo.InvariantCulture)),
            Target = TargetOf(call),
        };
}
