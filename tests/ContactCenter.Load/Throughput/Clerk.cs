using ContactCenter.Load.People;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.Throughput;

/// <summary>Somebody who answers whenever the phone rings, talks for a while and hangs up first.</summary>
public sealed class Clerk(SimulatedPhone phone, Pace pace, Random random, TimeProvider time)
{
    public async Task RunAsync(TimeSpan shift, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + shift;
        while (!cancellationToken.IsCancellationRequested && await phone.RingsWithinAsync(end - time.GetUtcNow()))
        {
            try
            {
                await Task.Delay(pace.PickUp(random), time, cancellationToken);
                await phone.AnswerAsync();
                if (!await phone.EndsWithinAsync(pace.Talk(random)))
                    await phone.HangUpAsync();
            }
            catch (SimulationException)
            {
                // The call has ended under their hands.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
