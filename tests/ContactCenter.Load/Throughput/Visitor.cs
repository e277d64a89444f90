using ContactCenter.Load.People;
using ContactCenter.Load.World;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.Throughput;

/// <summary>Somebody who calls once, does as they are told, and stays to the end.</summary>
/// <param name="phone">Their phone.</param>
/// <param name="department">The keys of the department that they want.</param>
/// <param name="mark">The mark that they give.</param>
/// <param name="waitLimit">How long they wait for the next word.</param>
public sealed class Visitor(SimulatedPhone phone, string department, char mark, TimeSpan waitLimit)
{
    private static readonly string[] Prompts = [Words.Menu, Words.Apology, Words.Survey, Words.Thanks];

    /// <summary>The caller's leg, once they have dialled.</summary>
    public string? Leg { get; private set; }

    public async Task<Outcome> CallAsync()
    {
        Leg = await phone.DialAsync(Account.Number);
        var outcome = Outcome.NotGreeted;
        while (await phone.HearsAnyWithinAsync(Prompts, waitLimit) is { } prompt)
        {
            outcome = prompt switch
            {
                Words.Thanks => Outcome.Whole,
                Words.Apology => Outcome.SentAway,
                _ => Outcome.CutOff,
            };
            if (prompt != Words.Thanks)
                await phone.TryPressAsync(prompt switch { Words.Menu => department, Words.Survey => mark.ToString(), _ => "3" });
        }

        if (phone.State == PhoneState.OnHook)
            return outcome;
        await phone.HangUpAsync();
        return Outcome.Stranded;
    }
}
