using ContactCenter.Foundation.Encryption;

namespace ContactCenter.Tests.Foundation.Encryption;

public sealed class MasterKeyTests : IDisposable
{
    private const string Purpose = "recording/0a1b";

    private readonly MasterKey _master = MasterKey.New();
    private readonly DataKey _key = DataKey.New();

    public void Dispose()
    {
        _master.Dispose();
        _key.Dispose();
    }

    [Fact]
    public void A_wrapped_key_is_unwrapped()
    {
        using var unwrapped = _master.Unwrap(_master.Wrap(_key, Purpose), Purpose);

        unwrapped.Bytes.SequenceEqual(_key.Bytes).Should().BeTrue();
    }

    [Fact]
    public void It_never_looks_the_same() => _master.Wrap(_key, Purpose).Should().NotEqual(_master.Wrap(_key, Purpose));

    [Fact]
    public void Each_changed_byte_is_found()
    {
        var wrapped = _master.Wrap(_key, Purpose);
        for (var at = 0; at < wrapped.Length; at++)
        {
            byte[] changed = [.. wrapped];
            changed[at] ^= (byte)(1 << (at % 8));
            Unwrapping(changed).Should().Throw<EncryptionException>("byte {0} was changed", at);
            Unwrapping(wrapped[..at]).Should().Throw<EncryptionException>("{0} bytes are left", at);
        }

        Unwrapping([.. wrapped, 0]).Should().Throw<EncryptionException>();
    }

    [Fact]
    public void For_another_purpose_it_is_another_key() =>
        Unwrapping(_master.Wrap(_key, Purpose), "recording/0a1c").Should().Throw<EncryptionException>()
            .WithMessage("The wrapped key was changed, or it is the key of something else.");

    [Fact]
    public void Another_master_key_is_told_by_its_fingerprint()
    {
        using var other = MasterKey.New();

        Unwrapping(other.Wrap(_key, Purpose)).Should().Throw<EncryptionException>()
            .WithMessage($"The key was wrapped with the master key {other.Fingerprint}, and the one here is {_master.Fingerprint}.");
        MasterKey.FingerprintOf(other.Wrap(_key, Purpose)).Should().Be(other.Fingerprint);
    }

    [Fact]
    public void A_fingerprint_is_sixteen_digits_and_no_part_of_the_key()
    {
        _master.Fingerprint.Should().MatchRegex("^[0-9a-f]{16}$");
        Convert.ToHexStringLower(Convert.FromBase64String(_master.Export())).Should().NotContain(_master.Fingerprint);
    }

    [Fact]
    public void A_rotation_wraps_again_and_may_be_repeated()
    {
        using var next = MasterKey.New();
        var wrapped = _master.Wrap(_key, Purpose);
        var rotated = MasterKey.Rewrap(wrapped, Purpose, _master, next);

        MasterKey.Rewrap(wrapped, Purpose, _master, next).Should().Equal(rotated, "copies of a wrapped key stay copies");
        var again = MasterKey.Rewrap(rotated, Purpose, _master, next);

        again.Should().Equal(rotated);
        using var unwrapped = next.Unwrap(again, Purpose);
        unwrapped.Bytes.SequenceEqual(_key.Bytes).Should().BeTrue();
        Unwrapping(rotated).Should().Throw<EncryptionException>();
    }

    [Fact]
    public void A_rotation_refuses_what_neither_has_wrapped()
    {
        using var next = MasterKey.New();
        using var third = MasterKey.New();
        var rotate = () => MasterKey.Rewrap(third.Wrap(_key, Purpose), Purpose, _master, next);

        rotate.Should().Throw<EncryptionException>();
    }

    [Theory]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", true)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n", true)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", false)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g", false)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g", false)]
    [InlineData("not base64", false)]
    [InlineData("", false)]
    public void Only_32_bytes_in_base64_are_one(string text, bool isOne) => (MasterKey.Parse(text) is not null).Should().Be(isOne);

    [Fact]
    public void It_is_exported_as_it_was_read()
    {
        using var read = MasterKey.Parse(_master.Export());

        read!.Fingerprint.Should().Be(_master.Fingerprint);
    }

    /// <summary>Made once by another program (Python's cryptography): wrapped keys that are kept must be read for ever.</summary>
    [Fact]
    public void The_form_never_changes()
    {
        using var master = MasterKey.Parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")!;
        using var key = SealedFile.FixedKey();

        master.Fingerprint.Should().Be("34178bc2a395513c");
        Convert.ToHexStringLower(master.Wrap(key, Purpose, [.. Enumerable.Range(0xa0, 12).Select(value => (byte)value)])).Should().Be(
            "0134178bc2a395513ca0a1a2a3a4a5a6a7a8a9aaab3ad28dc9c9b4d1fc4896571540d12924d14e93eda904f5e6f96e869cba48922f66b1767a198b27ad4a29c96aef3df0f0");
    }

    [Fact]
    public void A_key_that_was_zeroed_is_used_no_more()
    {
        var wrapped = _master.Wrap(_key, Purpose);
        _key.Dispose();
        _master.Invoking(master => master.Wrap(_key, Purpose)).Should().Throw<ObjectDisposedException>();
        _master.Dispose();
        Unwrapping(wrapped).Should().Throw<ObjectDisposedException>();
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void A_data_key_has_32_bytes(int count)
    {
        var make = () => DataKey.Of(new byte[count]);

        make.Should().Throw<ArgumentException>();
    }

    private Action Unwrapping(byte[] wrapped, string purpose = Purpose) => () => _master.Unwrap(wrapped, purpose).Dispose();
}
