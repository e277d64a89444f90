using System.Collections.Immutable;
using ContactCenter.Calls.Services;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.Audio;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Plan;

/// <summary>What a plan is read in: what it may name and does not hold.</summary>
/// <param name="Number">The number of the account; <c>null</c>: none is set.</param>
/// <param name="FirstNumber">The number that is dialled, in digits; empty: none is known.</param>
/// <param name="Services">The services that menus may ask, each with the time it has for an answer.</param>
/// <param name="Safe">The same services, each with whether digits may be sent there that are kept nowhere: by https, or within this machine.</param>
/// <param name="Sounds">Those that people have uploaded.</param>
/// <param name="Silence">A leg of which nothing was heard for so long is looked up.</param>
/// <param name="IsTranscribedByPlatform">Whether the platform is asked to put into words what it records.</param>
internal sealed record PlanSurroundings(
    bool IsLive,
    PhoneNumber? Number,
    string FirstNumber,
    ImmutableDictionary<string, TimeSpan> Services,
    ImmutableDictionary<string, bool> Safe,
    AudioLibrary Sounds,
    TimeSpan Silence,
    bool IsTranscribedByPlatform)
{
    public static PlanSurroundings Read(SettingsSource source)
    {
        var vonage = source.Get<VonageSettings>();
        var isLive = source.Get<Deployment>().IsLive;
        return new(
            isLive,
            vonage.Number,
            isLive ? vonage.Number?.Value ?? "" : vonage.FirstNumber,
            source.Get<ServiceDirectory>().All
                .ToImmutableDictionary(service => service.Name, service => service.Timeout, StringComparer.OrdinalIgnoreCase),
            source.Get<ServiceDirectory>().All
                .ToImmutableDictionary(service => service.Name, service => BaseAddress.IsPrivate(service.Url), StringComparer.OrdinalIgnoreCase),
            source.Get<AudioLibrary>(),
            source.Get<CallLimits>().Silence,
            source.Get<PlatformTranscription>().IsAsked);
    }
}

/// <summary>Whether the platform is asked to put into words what it records: the feature that puts recordings into words says so, by its settings.</summary>
internal sealed record PlatformTranscription(bool IsAsked);
