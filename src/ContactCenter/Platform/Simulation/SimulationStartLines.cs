using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Platform.Simulation;

/// <summary>Tells at start where the phones are.</summary>
internal sealed class SimulationStartLines(ContactCenterSettings settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (!settings.IsLive)
            yield return StartLine.Information($"The simulator is the platform. Phones: {new Uri(local, SimulationFeature.Page)} - dial {settings.Vonage.Number?.Value ?? ContactCenterSettings.SimulatedNumber}");
    }
}
