using System.Collections.Immutable;
using System.Net;

namespace ContactCenter.Calls.Services;

/// <summary>A service that menus ask.</summary>
/// <param name="Secret">What questions are signed with.</param>
/// <param name="AllowedNetworks">Private networks that it may lie in.</param>
/// <param name="Timeout">How long it has for an answer.</param>
internal sealed record ServiceModel(string Name, Uri Url, string Secret, ImmutableArray<IPNetwork> AllowedNetworks, TimeSpan Timeout);

/// <summary>The services that menus may ask.</summary>
internal sealed record ServiceDirectory(ImmutableArray<ServiceModel> All);
