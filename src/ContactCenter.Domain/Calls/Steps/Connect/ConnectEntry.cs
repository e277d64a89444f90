using ContactCenter.Domain.Calls.Steps.NoAnswer;

namespace ContactCenter.Domain.Calls.Steps.Connect;

/// <summary>How a caller is connected with an agent, and with the next one when that one cannot be had.</summary>
internal static class ConnectEntry
{
    /// <summary>Why a caller cannot be moved to another department.</summary>
    public const string CannotMove = "The department's Bridge is Connect: whoever takes the caller away from it ends the call.";

    /// <summary>Why a conversation cannot be recorded from its middle on.</summary>
    public const string CannotRecord = "The department's Bridge is Connect: there is no room in which the conversation could be recorded.";

    /// <summary>How often one endpoint is dialled again when the platform told of no leg.</summary>
    private const int MostTries = 3;

    /// <summary>How long the platform may take to ask what the caller is to do instead.</summary>
    private static readonly TimeSpan QuestionGrace = TimeSpan.FromSeconds(5);

    /// <summary>The caller is led to the department by the answer at hand.</summary>
    public static Transition Connect(this CallContext context, DepartmentModel department)
    {
        var dialling = context.Dial(department, position: 0, firstStep: context.Call.Placement.NextStep, isAnswer: true);
        return dialling.StartTimer(new CallTimer.LongestWait(dialling.Call.Placement.Step), department.LongestWait).AnswerStep();
    }

    /// <summary>The leg could not be had, or its agent does not want the call: the next endpoint, after the last the apology.</summary>
    /// <param name="isAnswer">Whether the platform awaits by the webhook at hand what the caller is to do; else the caller is moved.</param>
    public static Transition ConnectNext(this CallContext context, CallLeg leg, Connecting connecting, bool isAnswer)
    {
        var why = leg.IsMachine ? "machine" : leg.EndReason ?? "no answer";
        return context
            .Note($"agent leg {leg.Number} not taken: {why}")
            .LeadOn(leg, connecting, connecting.Endpoint + 1, isAnswer);
    }

    /// <summary>Nobody is to be had on the leg: the platform asks what to do instead, ends the caller's leg, or is not waited for any longer.</summary>
    public static Transition AwaitQuestion(this CallContext context, CallLeg leg) =>
        context.StartTimer(new CallTimer.LegOverdue(leg.Number), QuestionGrace).Decided();

    /// <summary>The action came to its end and no leg was told of: it is done once more, and not for ever.</summary>
    public static Transition ConnectAgain(this CallContext context, CallLeg leg, Connecting connecting)
    {
        var tries = context.Call.Legs.Reverse().TakeWhile(other => other.Endpoint == leg.Endpoint && other is { IsConnect: true, Id: null }).Count();
        return context
            .Note($"agent leg {leg.Number} was not dialled")
            .LeadOn(leg, connecting, tries < MostTries ? connecting.Endpoint : connecting.Endpoint + 1, isAnswer: true);
    }

    /// <summary>Settings that changed since may not have the endpoint any more.</summary>
    private static Transition LeadOn(this CallContext context, CallLeg leg, Connecting connecting, int position, bool isAnswer)
    {
        var department = context.Plan.Department(connecting.Department);
        var next = !connecting.IsTooLong && position < department.Endpoints.Length
            ? context.Dial(department, position, connecting.FirstStep, isAnswer)
            : context.LeadTo(new ChoosingAfterNoAnswer(department.Name, Tries: 0), isAnswer).Note("nobody answered");
        // Not before the caller is led on: whoever ends the leg of a connect ends the caller's with it.
        var given = next.GiveUp(leg);
        return isAnswer ? given.AnswerStep() : given.Decided();
    }

    private static CallContext Dial(this CallContext context, DepartmentModel department, int position, int firstStep, bool isAnswer)
    {
        var leg = new CallLeg(context.Call.NextLeg, department.Name, department.Endpoints[position], context.Now) { IsConnect = true };
        return context
            .With(context.Call with { Legs = context.Call.Legs.Add(leg) })
            .LeadTo(new Connecting(department.Name, position, leg.Number, firstStep), isAnswer)
            .Note($"connect agent leg {leg.Number}: {leg.Endpoint.Label}");
    }

    private static CallContext LeadTo(this CallContext context, CallState state, bool isAnswer) =>
        isAnswer ? context.LeadTo(state) : context.TransferTo(state);
}
