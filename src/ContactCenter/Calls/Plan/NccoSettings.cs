using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads which service writes an NCCO, and where the caller goes after it.</summary>
internal sealed class NccoSettings(TargetSettings targets, IReadOnlySet<string> services)
{
    public NccoModel Read(SettingsReader section)
    {
        var question = ServiceCallSettings.Read(section, services);
        if (question is null)
            section.Fault("Service", "must name the service that writes the NCCO");
        var then = section.Section("Then");
        var ncco = new NccoModel(TargetSettings.PathOf(section), question ?? new("", "", null), then.Exists ? targets.Read(then) : null);
        section.RefuseUnknownKeys();
        return ncco;
    }
}
