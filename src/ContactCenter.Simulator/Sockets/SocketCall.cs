using System.Net.WebSockets;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Sockets;

/// <summary>Calls an application's WebSocket: an open socket is an answered leg.</summary>
internal static class SocketCall
{
    public static async Task PlaceAsync(Leg leg)
    {
        using var limit = leg.Switchboard.EventLoop.Schedule(leg.Switchboard.Paced(leg.Plan.RingSeconds), () => leg.End(LegEnd.NotOpened));
        if (await OpenAsync(leg) is not { } socket)
            return;
        leg.Ring();
        leg.Phone.Ring(leg);
        leg.Answer();
        leg.Socket = new SocketLine(leg, socket);
        leg.Socket.Begin();
    }

    private static async Task<WebSocket?> OpenAsync(Leg leg)
    {
        try
        {
            var socket = await leg.Switchboard.Sockets.OpenAsync(leg, leg.Life);
            if (leg.IsLive)
                return socket;
            socket.Dispose();
        }
        catch (Exception fault)
        {
            // A leg that has ended meanwhile broke it off itself.
            var reason = $"{leg.Plan.To.Address} cannot be opened: {fault.GetBaseException().Message}";
            if (leg.IsLive)
                leg.Switchboard.Log.Write(LogKind.Warning, leg.Id, reason);
            leg.End(LegEnd.CannotRoute, reason);
        }

        return null;
    }
}
