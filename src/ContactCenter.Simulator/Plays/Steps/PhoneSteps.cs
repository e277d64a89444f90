using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Plays.Steps;

/// <summary>Somebody presses keys, one after the other.</summary>
internal sealed record PressStep(string Phone, string Keys) : PlayStep
{
    public override Task PlayAsync(Stage stage) => stage.Phone(Phone).PressAsync(Keys);
}

/// <summary>Somebody says something, which is recognised so surely where the platform listens.</summary>
internal sealed record SayStep(string Phone, string Words, double Confidence) : PlayStep
{
    public override Task PlayAsync(Stage stage) => stage.Phone(Phone).SayAsync(Words, Confidence);
}

/// <summary>A phone is rung.</summary>
internal sealed record RingStep(string Phone) : PlayStep
{
    public override Task PlayAsync(Stage stage) => RingAsync(stage, stage.Phone(Phone), Within);

    public static Task RingAsync(Stage stage, SimulatedPhone phone, TimeSpan? within) =>
        stage.UntilAsync(phone, () => phone.State == PhoneState.Ringing, within, "it to ring");
}

/// <summary>A phone is rung, and somebody picks up.</summary>
internal sealed record AnswerStep(string Phone) : PlayStep
{
    public override async Task PlayAsync(Stage stage)
    {
        await RingStep.RingAsync(stage, stage.Phone(Phone), Within);
        await stage.Phone(Phone).AnswerAsync();
    }
}

/// <summary>A phone is rung, and somebody declines.</summary>
internal sealed record DeclineStep(string Phone) : PlayStep
{
    public override async Task PlayAsync(Stage stage)
    {
        await RingStep.RingAsync(stage, stage.Phone(Phone), Within);
        await stage.Phone(Phone).DeclineAsync();
    }
}

/// <summary>Somebody who is on the line hangs up.</summary>
internal sealed record HangUpStep(string Phone) : PlayStep
{
    public override Task PlayAsync(Stage stage)
    {
        var phone = stage.Phone(Phone);
        return phone.State is PhoneState.OnHook or PhoneState.Ringing ? throw stage.Failure(phone, "cannot hang up: it is not in a call") : phone.HangUpAsync();
    }
}

/// <summary>A phone's call ends, whoever ends it.</summary>
internal sealed record EndStep(string Phone) : PlayStep
{
    public override Task PlayAsync(Stage stage)
    {
        var phone = stage.Phone(Phone);
        return stage.UntilAsync(phone, () => phone.State == PhoneState.OnHook, Within, "the call to end");
    }
}

/// <summary>Two phones come to hear each other.</summary>
internal sealed record TalkStep(string Phone, string Other) : PlayStep
{
    public override Task PlayAsync(Stage stage)
    {
        var (phone, other) = (stage.Phone(Phone), stage.Phone(Other));
        return stage.InCallUntilAsync([phone, other], () => phone.HearsAndIsHeardBy(other), Within, $"{other.Address} to be in the same conversation");
    }
}

/// <summary>From now on a phone does this when it is rung.</summary>
internal sealed record BehaveStep(string Phone, PhoneBehaviour Behaviour) : PlayStep
{
    public override Task PlayAsync(Stage stage)
    {
        stage.Phone(Phone).WhenRung = Behaviour;
        return Task.CompletedTask;
    }
}
