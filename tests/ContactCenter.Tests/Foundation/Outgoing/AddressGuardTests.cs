using System.Net;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Tests.Foundation.Outgoing;

public sealed class AddressGuardTests
{
    private static readonly Uri Public = new("https://crm.example.com/");

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    public void Public_addresses_are_admitted(string address) => Admits(Public, address).Should().BeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:a9fe:a9fe::1")]
    public void Private_addresses_are_not(string address) => Admits(Public, address).Should().BeFalse();

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("127.0.0.1", false)]
    public void Networks_that_are_named_are_admitted(string address, bool isAdmitted) => Admits(Public, address, "10.1.0.0/16").Should().Be(isAdmitted);

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("93.184.216.34", false)]
    public void What_is_not_encrypted_stays_within_them(string address, bool isAdmitted) =>
        Admits(new("http://crm.local/"), address, "10.1.0.0/16").Should().Be(isAdmitted);

    [Theory]
    [InlineData("http://localhost:8080/", "127.0.0.1", true)]
    [InlineData("http://127.0.0.1:8080/", "127.0.0.1", true)]
    [InlineData("http://[::1]:8080/", "::1", true)]
    [InlineData("http://localhost:8080/", "10.1.2.3", false)]
    [InlineData("https://localhost.example.com/", "127.0.0.1", false)]
    public void This_machine_is_admitted_where_the_address_says_so(string url, string address, bool isAdmitted) =>
        Admits(new(url), address).Should().Be(isAdmitted);

    private static bool Admits(Uri url, string address, params string[] networks) =>
        new AddressGuard(url, [.. networks.Select(IPNetwork.Parse)]).Admits(IPAddress.Parse(address));
}
