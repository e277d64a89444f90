using ContactCenter.Load.World;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.People;

/// <summary>Somebody who calls again and again, and does as they are told; some hang up before the end.</summary>
/// <param name="phone">Their phone.</param>
/// <param name="department">The keys of the department that they want.</param>
public sealed class Caller(SimulatedPhone phone, string department, Pace pace, Random random, TimeProvider time)
{
    private const double HangsUpEarly = 0.15;

    private static readonly string[] Prompts = [Words.Menu, Words.Apology, Words.Survey];

    private readonly List<string> _stranded = [];

    /// <summary>Calls that have been answered and are over.</summary>
    public int Served { get; private set; }

    /// <summary>The legs on which nothing more was heard for too long.</summary>
    public IReadOnlyList<string> Stranded => _stranded;

    public async Task RunAsync(Func<bool> goesOn, CancellationToken cancellationToken)
    {
        do
        {
            await Task.Delay(pace.Pause(random), time, cancellationToken);
            await CallAsync();
        }
        while (goesOn() && !cancellationToken.IsCancellationRequested);
    }

    private async Task CallAsync()
    {
        var leg = await phone.DialAsync(Account.Number);
        if (phone.State == PhoneState.OnHook)
            return;
        Served++;
        var mark = (char)('1' + random.Next(5));
        var leavesAt = random.NextDouble() < HangsUpEarly ? time.GetUtcNow() + pace.HangUp(random) : (DateTimeOffset?)null;
        while (await phone.HearsAnyWithinAsync(Prompts, (leavesAt - time.GetUtcNow()) ?? pace.WaitLimit) is { } prompt)
            await phone.TryPressAsync(prompt switch { Words.Menu => department, Words.Survey => mark.ToString(), _ => "3" });
        if (phone.State != PhoneState.OnHook && leavesAt is null)
            _stranded.Add(leg);
        await phone.HangUpAsync();
    }
}
