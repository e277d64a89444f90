using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Scenarios.Steps;

/// <summary>Somebody presses keys, one after the other.</summary>
internal sealed record PressStep(string Phone, string Keys) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context) => context.Phone(Phone).PressAsync(Keys);
}

/// <summary>Somebody says something, which is recognised so surely where the platform listens.</summary>
internal sealed record SayStep(string Phone, string Words, double Confidence) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context) => context.Phone(Phone).SayAsync(Words, Confidence);
}

/// <summary>A phone is rung.</summary>
internal sealed record RingStep(string Phone) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context) => RingAsync(context, context.Phone(Phone), Within);

    public static Task RingAsync(ScenarioContext context, SimulatedPhone phone, TimeSpan? within) =>
        context.UntilAsync(phone, () => phone.State == PhoneState.Ringing, within, "it to ring");
}

/// <summary>A phone is rung, and somebody picks up.</summary>
internal sealed record AnswerStep(string Phone) : ScenarioStep
{
    public override async Task RunAsync(ScenarioContext context)
    {
        await RingStep.RingAsync(context, context.Phone(Phone), Within);
        await context.Phone(Phone).AnswerAsync();
    }
}

/// <summary>A phone is rung, and somebody declines.</summary>
internal sealed record DeclineStep(string Phone) : ScenarioStep
{
    public override async Task RunAsync(ScenarioContext context)
    {
        await RingStep.RingAsync(context, context.Phone(Phone), Within);
        await context.Phone(Phone).DeclineAsync();
    }
}

/// <summary>Somebody who is on the line hangs up.</summary>
internal sealed record HangUpStep(string Phone) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context)
    {
        var phone = context.Phone(Phone);
        return phone.State is PhoneState.OnHook or PhoneState.Ringing
            ? throw context.Failure(phone, "cannot hang up: it is not in a call") : phone.HangUpAsync();
    }
}

/// <summary>A phone's call ends, whoever ends it.</summary>
internal sealed record EndStep(string Phone) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context)
    {
        var phone = context.Phone(Phone);
        return context.UntilAsync(phone, () => phone.State == PhoneState.OnHook, Within, "the call to end");
    }
}

/// <summary>Two phones come to hear each other.</summary>
internal sealed record TalkStep(string Phone, string Other) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context)
    {
        var (phone, other) = (context.Phone(Phone), context.Phone(Other));
        return context.InCallUntilAsync([phone, other], () => phone.HearsAndIsHeardBy(other), Within, $"{other.Address} to be in the same conversation");
    }
}

/// <summary>From now on a phone does this when it is rung.</summary>
internal sealed record BehaveStep(string Phone, PhoneBehaviour Behaviour) : ScenarioStep
{
    public override Task RunAsync(ScenarioContext context)
    {
        context.Phone(Phone).WhenRung = Behaviour;
        return Task.CompletedTask;
    }
}
