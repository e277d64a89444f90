using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Load.World;

/// <summary>
/// A port that a server can take again after each of its ends: below those that systems lend to outgoing connections. Else a
/// connection could be lent the very port while nobody listens there, or even connect with itself.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Last = 30_000;

    public static int Find(Random random)
    {
        while (true)
        {
            var port = random.Next(First, Last);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }
}
