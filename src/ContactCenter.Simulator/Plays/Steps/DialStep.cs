using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Plays.Steps;

/// <summary>Somebody calls one of the account's numbers: the first one, when none is named.</summary>
internal sealed record DialStep(string Phone, string? Number) : PlayStep
{
    /// <summary>SIP headers that the call brings along.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public override async Task PlayAsync(Stage stage)
    {
        var phone = stage.Phone(Phone);
        var number = Number ?? stage.Platform.Board.Numbers.First();
        if (!stage.Platform.Options.HasNumber(number))
            throw stage.Failure(phone, $"cannot dial {number}, which is none of the account's numbers");
        if (!await stage.AskAsync(() => Dial(phone, number)))
            throw stage.Failure(phone, $"cannot dial {number}: it is not on hook");
        await stage.UntilAsync(phone, () => phone.State != PhoneState.Dialling, Within, $"{number} to be answered");
    }

    private bool Dial(SimulatedPhone phone, string number)
    {
        if (phone.State != PhoneState.OnHook)
            return false;
        phone.Line.Dial(number, Headers);
        return true;
    }
}
