using ContactCenter.Access;

namespace ContactCenter.Web.Live;

/// <summary>How many live calls there are by state: in all, and of each department.</summary>
internal sealed class FiguresTopic(CallsTopic calls) : PolledTopic
{
    public override string Name => "figures";

    public override Permission Permission => Permission.SeeCalls;

    protected override IEnumerable<(string Key, byte[] Data)> Read() =>
        calls.Totals.Departments.Select(department => ($"department:{department}", calls.Totals.ToJson(department)))
            .Prepend(("total", calls.Totals.ToJson(department: null)));
}
