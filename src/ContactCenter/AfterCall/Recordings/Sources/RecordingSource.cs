using System.Collections.Immutable;
using System.Net;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>A recording system that tells us of recordings, or is asked for them.</summary>
/// <param name="Name">As in the settings; upper and lower case do not matter.</param>
internal sealed record RecordingSource(string Name)
{
    /// <summary>What its webhooks are signed with; <c>null</c>: they are not.</summary>
    public string? Secret { get; init; }

    /// <summary>What its webhooks show as bearer token; <c>null</c>: none.</summary>
    public string? Token { get; init; }

    /// <summary>Where its recordings may lie; none refuses all.</summary>
    public ImmutableArray<AllowedHost> AllowedHosts { get; init; } = [];

    /// <summary>Private networks that the names of its hosts may lead to.</summary>
    public ImmutableArray<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>The <c>Authorization</c> header for its recordings and its listing; <c>null</c>: none is sent.</summary>
    public string? Authorization { get; init; }

    /// <summary>The channel that the agent is heard on, from 1.</summary>
    public int AgentChannel { get; init; } = 1;

    /// <summary>Where calls belong that are none of ours; <c>null</c>: only those who may hear or read everything see them.</summary>
    public string? Department { get; init; }

    /// <summary>Names of query parameters that do not tell recordings apart; a <c>*</c> at the end stands for any ending.</summary>
    public ImmutableArray<string> IgnoredQuery { get; init; } = RecordingUrl.UsualSignatures;

    /// <summary>The listing that is asked for recordings; <c>null</c>: none.</summary>
    public SourcePoll? Poll { get; init; }

    /// <summary>The hosts, networks and credentials of its downloads.</summary>
    public AllowedHosts Destinations => new(AllowedHosts, AllowedNetworks, Authorization);

    /// <summary>The name alone: secrets are not for logs.</summary>
    public override string ToString() => Name;
}

/// <summary>A listing that is asked regularly.</summary>
/// <param name="Url">Its first page.</param>
/// <param name="Every">From one question to the next.</param>
/// <param name="From">Recordings that began earlier are not taken; <c>null</c>: those from before the first start with this source.</param>
internal sealed record SourcePoll(Uri Url, TimeSpan Every, DateTimeOffset? From);
