using ContactCenter.Domain.Analysis;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Domain.Calls.Steps.Collect;

/// <summary>A caller who is asked for digits.</summary>
internal sealed class CollectStep(Collecting at) : StepWithoutAgent
{
    public override void Write(CallContext context, NccoBuilder ncco)
    {
        if (context.Plan.Ivr.Collect(at.Target) is not { } collect)
        {
            at.From.Step.Write(context, ncco);
            return;
        }

        var menu = context.Plan.Ivr.Menu(at.From.Menu, context.Call.Caller.Dialled);
        ncco
            .Say(context, collect.Prompt, bargeIn: true)
            .Input(
                keys: new DtmfInput { MaxDigits = collect.MaxDigits, SubmitOnHash = collect.EndKey ? true : null, TimeOut = menu.KeyTimeout },
                speech: collect.Speech ? Listen(context, menu) : null,
                to: CallUrls.Input(context.Call));
    }

    /// <summary>Who hears the menu is in it, so that what they press there is a choice.</summary>
    public override Transition SayAgain(CallContext context) =>
        context.Plan.Ivr.Collect(at.Target) is null ? context.OpenMenu(at.From) : context.AnswerStep();

    public override bool TakesInput(CallContext context) => true;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input)
    {
        var here = context.CallerIsHere();
        if (here.Plan.Ivr.Collect(at.Target) is not { } collect)
            return here.OpenMenu(at.From);
        var menu = here.Plan.Ivr.Menu(at.From.Menu, here.Call.Caller.Dialled);
        var read = CollectedDigits.Read(collect, input, menu.MinConfidence);
        var kept = here.KeepCollected(collect, input, read);
        if (read is { } digits)
            return Collected(kept.Set(collect.Attribute, digits), collect, digits);
        if (at.Tries + 1 >= collect.Tries || kept.HasGoneRound())
            return kept.GiveUpCollecting(at.From, collect);
        return kept
            .LeadTo(at with { Tries = at.Tries + 1 })
            .AnswerStep(before: CollectedDigits.IsSilence(input) ? menu.NoInput.Prompt : menu.SayAgain);
    }

    public override Transition OnCallerContinued(CallContext context) => context.AnswerAgain();

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new();

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) => context.Move(command);

    private Transition Collected(CallContext context, CollectModel collect, string digits) => collect.Question is { } question
        ? context.Ask(at.From, collect.Path, question, new QuestionInput(collect.Attribute, digits))
        : context.LeadOn(at.From, collect);

    private static SpeechInput Listen(CallContext context, MenuModel menu)
    {
        var language = context.Call.Caller.Voice.Language;
        return new()
        {
            Context = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? [.. SpokenDigits.Expected] : null,
            Language = language,
            StartTimeout = menu.SpeechStartTimeout,
        };
    }
}
