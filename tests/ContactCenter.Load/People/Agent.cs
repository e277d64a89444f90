using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.People;

/// <summary>Somebody who answers whenever the phone rings, talks for a while and hangs up.</summary>
public sealed class Agent(SimulatedPhone phone, Pace pace, Random random, TimeProvider time)
{
    /// <summary>How long they sit there at most after they were told to go.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (!await phone.RingsWithinAsync(Look))
                continue;
            await Task.Delay(pace.PickUp(random), time, CancellationToken.None);
            if (phone.State == PhoneState.Ringing)
                await TakeAsync();
        }
    }

    private async Task TakeAsync()
    {
        var talk = pace.Talk(random);
        try
        {
            await phone.AnswerAsync();
            if (await phone.EndsWithinAsync(talk / 2))
                return;
            await phone.SayAsync("Hello.");
            if (!await phone.EndsWithinAsync(talk / 2))
                await phone.HangUpAsync();
        }
        catch (SimulationException)
        {
            // The call has ended under their hands.
        }
    }
}
