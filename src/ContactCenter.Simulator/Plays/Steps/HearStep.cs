using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Plays.Steps;

/// <summary>Somebody hears texts, one after the other, each after what was listened to before.</summary>
internal sealed record HearStep(string Phone, IReadOnlyList<string> Texts) : PlayStep
{
    public override async Task PlayAsync(Stage stage)
    {
        var phone = stage.Phone(Phone);
        foreach (var text in Texts)
            await HearAsync(stage, phone, text);
    }

    private async Task HearAsync(Stage stage, SimulatedPhone phone, string text)
    {
        var (heard, wasOnLine) = (false, false);
        await stage.UntilAsync(phone, IsOver, Within, $"\"{text}\" to be heard");
        if (!heard)
            throw stage.Failure(phone, $"waited in vain for \"{text}\" to be heard: the call has ended");

        bool IsOver()
        {
            var isOnLine = phone.State != PhoneState.OnHook;
            wasOnLine |= isOnLine;
            heard = phone.Line.Lines.TryHear([text]) is not null;
            return heard || (wasOnLine && !isOnLine);
        }
    }
}
