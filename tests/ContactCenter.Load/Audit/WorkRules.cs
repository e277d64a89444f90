namespace ContactCenter.Load.Audit;

/// <summary>When all is over, nothing is left to do, and nothing was given up.</summary>
public static class WorkRules
{
    /// <summary>Timers of calls that are over are left to run out: they find nothing to do.</summary>
    private const string Timer = "timer";

    private const string GivenUp = "dead";

    public static bool IsLeft(BookedWork work) => work.Kind != Timer || work.State == GivenUp;

    public static IEnumerable<Fault> Check(Evidence evidence) => evidence.Books.Work.Where(IsLeft).Select(work => new Fault(
        $"{work.Kind} {work.Target} is {work.State}{(work.LastError is null ? "" : $": {work.LastError}")}.", work.CallId));
}
