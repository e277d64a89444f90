using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Scenarios.Steps;

/// <summary>Somebody calls one of the account's numbers: the first one, when none is named.</summary>
internal sealed record DialStep(string Phone, string? Number) : ScenarioStep
{
    /// <summary>What the call brings along.</summary>
    public CallContext Context { get; init; } = CallContext.None;

    public override async Task RunAsync(ScenarioContext context)
    {
        var phone = context.Phone(Phone);
        var number = Number ?? context.Platform.Options.FirstNumber;
        if (!context.Platform.Options.HasNumber(number))
            throw context.Failure(phone, $"cannot dial {number}, which is none of the account's numbers");
        if (!await context.AskAsync(() => Dial(phone, number)))
            throw context.Failure(phone, $"cannot dial {number}: it is not on hook");
        await context.UntilAsync(phone, () => phone.State != PhoneState.Dialling, Within, $"{number} to be answered");
    }

    private bool Dial(SimulatedPhone phone, string number)
    {
        if (phone.State != PhoneState.OnHook)
            return false;
        phone.Line.Dial(number, Context);
        return true;
    }
}
