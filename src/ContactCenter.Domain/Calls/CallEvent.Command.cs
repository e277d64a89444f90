namespace ContactCenter.Domain.Calls;

/// <content>What people and programs ask of a call.</content>
public abstract partial record CallEvent
{
    /// <summary>Somebody who may do so asks something of the call.</summary>
    public sealed record Commanded(CallCommand Command) : CallEvent
    {
        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context) => CommandRules.OnCommand(context, Command);

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Command, Command.Text);
    }
}
