using ContactCenter.Foundation.Hosting;

namespace ContactCenter;

/// <summary>Tells at start what the settings allow and should not stay so.</summary>
internal sealed class SettingsStartLines(ContactCenterSettings settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local) => settings.Warnings.Select(StartLine.Warning);
}
