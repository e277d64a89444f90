using ContactCenter.Access;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Web.Live;

/// <summary>How much live work is due, is being carried out, and was given up.</summary>
internal sealed class WorkTopic(WorkDispatcher dispatcher) : PolledTopic
{
    public override string Name => "work";

    public override Permission Permission => Permission.Operate;

    protected override IEnumerable<(string Key, byte[] Data)> Read()
    {
        var state = dispatcher.State;
        yield return ("work", LiveJson.Object(json =>
        {
            json.WriteNumber("due", state.Due);
            json.WriteNumber("underWay", state.UnderWay);
            json.WriteNumber("dead", state.DeadLetters);
        }));
    }
}
