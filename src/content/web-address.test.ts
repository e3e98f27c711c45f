import { expect, it } from 'vitest'
import { WebAddress } from './web-address'

const fault = (address: string) => WebAddress.safeParse(address).error?.issues.map(({ message }) => message)

it('takes https from everybody, and plain http from the hosts that are listed', () => {
  expect(fault('https://example.org/a?b=c#d')).toBeUndefined()
  expect(fault('http://en.people.cn/n3/2021/0710/c90000-9870458.html')).toBeUndefined()
})

it.each(['http://example.org/', 'http://people.cn/', 'http://en.people.cn.example.org/'])(
  'refuses plain http from anybody else: %s',
  address => {
    expect(fault(address)).toEqual([expect.stringContaining('is not https')])
  },
)

it.each([
  '',
  'en.people.cn',
  'mailto:a@example.org',
  'data:text/html,a',
  '//example.org/',
  'ftp://example.org/',
])('refuses what is no address of the web: “%s”', address => {
  expect(fault(address)).toEqual(['is not an address of the web'])
})
