namespace ContactCenter.Simulator.Plays.Steps;

/// <summary>Somebody hears texts, one after the other, each after what was listened to before.</summary>
internal sealed record HearStep(string Phone, IReadOnlyList<string> Texts) : PlayStep
{
    public override async Task PlayAsync(Stage stage)
    {
        var phone = stage.Phone(Phone);
        foreach (var text in Texts)
            await stage.InCallUntilAsync([phone], () => phone.Line.Lines.TryHear([text]) is not null, Within, $"\"{text}\" to be heard");
    }
}
