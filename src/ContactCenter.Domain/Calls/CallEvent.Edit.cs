namespace ContactCenter.Domain.Calls;

/// <content>What people and programs write about a call.</content>
public abstract partial record CallEvent
{
    /// <summary>Somebody who may do so writes about the call.</summary>
    public sealed record Edited(CallEdit Edit) : CallEvent
    {
        /// <summary>Notes are saved again and again while they are typed.</summary>
        internal override bool Recurs => true;

        internal override bool FollowsPlan => false;

        public override LegId? LegIn(LegId call) => call;

        internal override Transition Decide(CallContext context)
        {
            if (Edit.Seen is { } seen && seen != context.Call.Attached.Revision)
                return context.Decided() with { Edit = EditResult.Outdated };
            return Edit.Write(context.Call, context.Now) is { } written
                ? context.With(written).Decided() with { Edit = EditResult.Written }
                : context.Decided() with { Edit = EditResult.NoRoom };
        }

        internal override (TimelineKind Kind, string What) Tell(CallSession call) => (TimelineKind.Command, Edit.What);
    }
}
