using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Domain.Calls.Steps.Announcement;

/// <summary>A caller who hears that the conversation will be recorded, and may decline by a key. Nobody is rung yet.</summary>
internal sealed class AnnouncingStep(Announcing announcing) : StepWithoutAgent
{
    /// <summary>After the announcement; the shortest wait that leaves time to press a key.</summary>
    private static readonly TimeSpan TimeToDecline = TimeSpan.FromSeconds(2);

    /// <summary>Any key interrupts it, as the one that declines has to; when it is said again none does, and it is heard to its end.</summary>
    public override void Write(CallContext context, NccoBuilder ncco)
    {
        if (context.AnnouncementFor(announcing.Department) is { } announcement)
            ncco.Say(context, announcement, bargeIn: announcing.Tries == 0);
        ncco.Input(keys: new DtmfInput { MaxDigits = 1, TimeOut = TimeToDecline }, to: CallUrls.Input(context.Call));
    }

    public override bool TakesInput(CallContext context) => true;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input)
    {
        var here = context.CallerIsHere().Keep(InputPlace.Announcement, announcing.Department, input);
        var department = here.Plan.Department(announcing.Department);
        var isDeclined = department.Recording.DeclineKey is { } key && input.Digits is [var pressed] && pressed == key;
        var isCutShort = !isDeclined && input.Digits is { Length: > 0 } && announcing.Tries == 0 && here.AnnouncementFor(announcing.Department) is not null;
        return isCutShort
            ? here.LeadTo(announcing with { Tries = announcing.Tries + 1 }).AnswerStep()
            : here.Announced(isDeclined).EnterQueue(department, isNew: false);
    }

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Move(command);
}

/// <summary>Hears that the conversation will be recorded, and may decline.</summary>
/// <param name="Department">Where it will be.</param>
/// <param name="Tries">How often the caller has pressed a key that does not decline, by which the announcement may have been cut short.</param>
public sealed record Announcing(string Department, int Tries = 0) : CallState
{
    internal override CallStep Step => new AnnouncingStep(this);
}
