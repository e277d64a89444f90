using System.Collections.Concurrent;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Phones;

/// <summary>Every phone that anybody has named.</summary>
internal sealed class PhoneBook(Switchboard board, VoicePlatform platform)
{
    private readonly ConcurrentDictionary<(EndpointType Type, string Address), SimulatedPhone> _phones = new();

    public IReadOnlyList<SimulatedPhone> All => [.. _phones.Values.OrderBy(phone => phone.Address, StringComparer.Ordinal)];

    public PhoneLine At(VoiceEndpoint endpoint) => At(endpoint.Type, endpoint.Address).Line;

    public SimulatedPhone At(EndpointType type, string address) =>
        _phones.GetOrAdd((type, address), key => new SimulatedPhone(platform, board, new PhoneLine(board, new VoiceEndpoint(key.Type, key.Address))));
}
