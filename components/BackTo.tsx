type Props = { href: string; name: string };

/** The way from what is done with somebody back to them. */
export function BackTo({ href, name }: Props) {
  return (
    <a href={href}>
      ← <bdi>{name}</bdi>
    </a>
  );
}
