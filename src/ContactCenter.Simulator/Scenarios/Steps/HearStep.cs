namespace ContactCenter.Simulator.Scenarios.Steps;

/// <summary>Somebody hears texts, one after the other, each after what was listened to before.</summary>
internal sealed record HearStep(string Phone, IReadOnlyList<string> Texts) : ScenarioStep
{
    public override async Task RunAsync(ScenarioContext context)
    {
        var phone = context.Phone(Phone);
        foreach (var text in Texts)
            await context.InCallUntilAsync([phone], () => phone.Line.Lines.TryHear([text]) is not null, Within, $"\"{text}\" to be heard");
    }
}
