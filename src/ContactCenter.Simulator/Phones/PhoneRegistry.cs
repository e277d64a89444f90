using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Phones;

/// <summary>
/// Every phone that anybody has named or called. Applications' WebSockets, which often have the call's id in their addresses,
/// are in it while they have legs, and longer only when somebody has named them. Thread-safe.
/// </summary>
internal sealed class PhoneRegistry(Switchboard switchboard, VoicePlatform platform)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(EndpointType Type, string Address), SimulatedPhone> _phones = [];
    private readonly HashSet<PhoneLine> _named = [];

    public IReadOnlyList<SimulatedPhone> All
    {
        get
        {
            lock (_gate)
                return [.. _phones.Values.OrderBy(phone => phone.Address, StringComparer.Ordinal)];
        }
    }

    /// <summary>The phone that a leg leads to.</summary>
    public PhoneLine At(VoiceEndpoint endpoint)
    {
        lock (_gate)
            return Find(endpoint.Type, endpoint.Address).Line;
    }

    /// <summary>The phone that somebody names.</summary>
    public SimulatedPhone At(EndpointType type, string address)
    {
        lock (_gate)
        {
            var phone = Find(type, address);
            _named.Add(phone.Line);
            return phone;
        }
    }

    /// <summary>The phone, if there is one already.</summary>
    public SimulatedPhone? Known(EndpointType type, string address)
    {
        lock (_gate)
            return _phones.GetValueOrDefault((type, address));
    }

    /// <summary>Forgets a phone that no leg leads to, until it is named again. To be called on the event loop.</summary>
    /// <returns>Whether it was free.</returns>
    public bool Remove(PhoneLine line)
    {
        if (!line.IsFree)
            return false;
        lock (_gate)
        {
            _named.Remove(line);
            _phones.Remove((line.Endpoint.Type, line.Address));
        }

        return true;
    }

    /// <summary>The last leg of a phone has ended.</summary>
    public void Leave(PhoneLine line)
    {
        if (line.Endpoint.Type != EndpointType.WebSocket)
            return;
        lock (_gate)
        {
            if (!_named.Contains(line))
                _phones.Remove((line.Endpoint.Type, line.Address));
        }
    }

    private SimulatedPhone Find(EndpointType type, string address)
    {
        if (!_phones.TryGetValue((type, address), out var phone))
            _phones[(type, address)] = phone = new SimulatedPhone(platform, switchboard, new PhoneLine(switchboard, new VoiceEndpoint(type, address)));
        return phone;
    }
}
