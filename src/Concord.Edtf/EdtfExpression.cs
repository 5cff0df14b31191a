using System.Diagnostics.CodeAnalysis;
using Concord.Edtf.Reading;

namespace Concord.Edtf;

/// <summary>
/// An expression of the Extended Date/Time Format (Library of Congress, 4 February 2019; ISO 8601-2): one of
/// <see cref="EdtfDate"/>, <see cref="EdtfSeason"/>, <see cref="EdtfYear"/>, <see cref="EdtfDateTime"/>,
/// <see cref="EdtfInterval"/>, <see cref="EdtfSet"/>. Immutable; two are equal when they print the same.
/// </summary>
public abstract class EdtfExpression : IEquatable<EdtfExpression>, IParsable<EdtfExpression>
{
    private string? text;

    private protected EdtfExpression()
    {
    }

    /// <summary>The longest text that is read.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>The level of the format that is needed to read what <see cref="ToString"/> prints: 0, 1 or 2.</summary>
    public abstract int Level { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The text, with nothing before or after the expression.</param>
    /// <param name="reading">How strictly.</param>
    /// <exception cref="FormatException">It is none; the message says what is wrong, and at which character.</exception>
    public static EdtfExpression Parse(string text, EdtfReading reading = EdtfReading.Strict) =>
        TryParse(text, out var value, out var why, reading) ? value : throw new FormatException(why.ToString());

    /// <summary>Reads an expression, or says why it is none. Never throws.</summary>
    /// <param name="text">The text, with nothing before or after the expression.</param>
    /// <param name="value">The expression.</param>
    /// <param name="why">Why there is none.</param>
    /// <param name="reading">How strictly.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfExpression? value, [NotNullWhen(false)] out EdtfError? why, EdtfReading reading = EdtfReading.Strict)
    {
        var reader = new Reader(text ?? "", reading);
        value = ExpressionReader.Read(reader);
        why = value is null ? reader.Error! : null;
        return value is not null;
    }

    /// <summary>The days between which the expression lies: every day that it could mean, and no other at either end.</summary>
    /// <param name="conventions">What the specification leaves open; <see cref="EdtfConventions.Standard"/> if none are given.</param>
    public EdtfBounds Bounds(EdtfConventions? conventions = null) => BoundsUnder(conventions ?? EdtfConventions.Standard, padded: false);

    /// <summary>As <see cref="Bounds"/>, but wider by the padding of the conventions where a component is uncertain or approximate.</summary>
    /// <param name="conventions">What the specification leaves open; <see cref="EdtfConventions.Standard"/> if none are given.</param>
    public EdtfBounds FuzzyBounds(EdtfConventions? conventions = null) => BoundsUnder(conventions ?? EdtfConventions.Standard, padded: true);

    /// <summary>The expression in its one canonical form; reading it gives an equal expression.</summary>
    public sealed override string ToString() => text ??= Print();

    /// <summary>Whether both print the same.</summary>
    /// <param name="other">Another expression.</param>
    public bool Equals(EdtfExpression? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as EdtfExpression);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    static EdtfExpression IParsable<EdtfExpression>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EdtfExpression>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EdtfExpression result) => TryParse(s, out result, out _);

    internal abstract EdtfBounds BoundsUnder(EdtfConventions conventions, bool padded);

    private protected abstract string Print();
}
