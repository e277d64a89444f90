using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Commands;

/// <summary>
/// A port of the loopback address, which anybody on this machine can connect to, or take when a server has crashed: each side shows first
/// that it knows the token in the server's folder, and the token itself never travels.
/// </summary>
/// <param name="note">The file with port and token.</param>
/// <param name="port">0: it is not listened on yet.</param>
/// <param name="token">256 random bits.</param>
internal sealed class PortAddress(string note, int port, byte[] token) : CommandAddress
{
    private const string NoteName = "commands.port";
    private const int TokenBytes = 32;

    private int _port = port;

    public override string Name => string.Create(CultureInfo.InvariantCulture, $"port {_port}");

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{_port} {Convert.ToHexStringLower(token)}\n");

    public static new PortAddress? Find(string folder)
    {
        var note = Path.Combine(folder, NoteName);
        if (!File.Exists(note))
            return null;
        if (File.ReadAllText(note).Trim().Split(' ') is [var port, var token]
            && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && token.Length == 2 * TokenBytes
            && token.All(char.IsAsciiHexDigit))
        {
            return new(note, number, Convert.FromHexString(token));
        }

        throw new IOException($"{note} is damaged");
    }

    public static PortAddress Make(string folder) => new(Path.Combine(folder, NoteName), port: 0, RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>A server that has lost its note has nothing that could be damaged.</summary>
    public override bool IsAnswered() => false;

    public override Task MeetServerAsync(Stream stream, CancellationToken cancellationToken) => TokenProof.BeginAsync(stream, token, cancellationToken);

    public override Task MeetCommandAsync(Stream stream, CancellationToken cancellationToken) => TokenProof.AnswerAsync(stream, token, cancellationToken);

    protected override (Socket Socket, EndPoint EndPoint) Target() =>
        (new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp), new IPEndPoint(IPAddress.Loopback, _port));

    protected override void Announce(Socket bound)
    {
        _port = ((IPEndPoint)bound.LocalEndPoint!).Port;
        OwnerOnlyFile.Write(note, Text);
    }

    /// <summary>Another server may have written its own meanwhile.</summary>
    protected override void Withdraw()
    {
        if (File.ReadAllText(note) == Text)
            File.Delete(note);
    }
}
