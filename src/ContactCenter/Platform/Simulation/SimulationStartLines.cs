using ContactCenter.Foundation.Hosting;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Platform.Simulation;

/// <summary>Tells at start where the phones are.</summary>
internal sealed class SimulationStartLines(Deployment deployment, VonageSettings vonage) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (!deployment.IsLive)
            yield return StartLine.Information($"The simulator is the platform. Phones: {new Uri(local, SimulationFeature.Page)} - dial {vonage.FirstNumber}");
    }
}
